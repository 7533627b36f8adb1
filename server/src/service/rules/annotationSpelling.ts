import { rangeInLine } from '../types';
import type { Rule } from './rule';

/** `[Foriegn Language]`, `(inaudibel)`, `[Laughter ]`: a near miss of a well-known annotation. */
export const annotationSpelling: Rule = {
  severity: 'warning',
  find({ marked, text }) {
    return marked.flatMap((line) =>
      text.at(line).annotations.flatMap(({ meant, ...span }) => {
        if (meant === undefined) return [];
        const message = `This is written '${meant}' elsewhere, so whoever searches for that, or has a program drop it, misses this one. Correct it.`;
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
