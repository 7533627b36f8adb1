import { say } from '../say';
import { rangeInLine } from '../types';
import type { Rule } from './rule';

/** `[Foriegn Language]`, `(inaudibel)`, `[Laughter ]`: a near miss of a well-known annotation. */
export const annotationSpelling: Rule = {
  severity: 'warning',
  find(snapshot) {
    const { marked, text } = snapshot;
    return marked.flatMap((line) =>
      text.at(line).annotations.flatMap(({ meant, ...span }) => {
        if (meant === undefined) return [];
        const message = say(
          snapshot,
          "Whoever searches for '{0}', or has a program take it out, misses this one. Correct the spelling.",
          meant,
        );
        return [{ range: rangeInLine(line, span), message }];
      }),
    );
  },
  fixes({ range }, snapshot) {
    const { text } = snapshot;
    const { line, character } = range.start;
    const meant = text.at(line).annotations.find(({ start }) => start === character)?.meant;
    if (meant === undefined) return [];
    return [{ title: say(snapshot, 'Correct to ‘{0}’', meant), edits: [{ range, newText: meant }], certain: true }];
  },
};
