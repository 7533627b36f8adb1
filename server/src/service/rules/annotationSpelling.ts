import { rangeInLine } from '../types';
import type { Rule } from './rule';

/** `[Foriegn Language]`, `(inaudibel)`, `[Laughter ]`: a near miss of a well-known annotation. */
export const annotationSpelling: Rule = {
  severity: 'warning',
  find({ marked, text }) {
    return marked.flatMap((line) =>
      text.at(line).annotations.flatMap(({ meant, ...span }) => {
        if (meant === undefined) return [];
        const message = `Whoever searches for '${meant}', or has a program take it out, misses this one. Correct the spelling.`;
        return [{ range: rangeInLine(line, span), message }];
      }),
    );
  },
  fixes({ range }, { text }) {
    const { line, character } = range.start;
    const meant = text.at(line).annotations.find(({ start }) => start === character)?.meant;
    if (meant === undefined) return [];
    return [{ title: `Correct to ‘${meant}’`, edits: [{ range, newText: meant }], certain: true }];
  },
};
