import { rangeInLine } from '../types';
import type { Rule } from './rule';

/** `[Foreign Language` without its `]`, or `inaudible)` without its `(`. */
export const annotationUnbalanced: Rule = {
  severity: 'warning',
  find({ facts, text }) {
    return facts.facts.flatMap(({ unbalanced }, i) => {
      const line = facts.lines[i] ?? 0;
      return (unbalanced ?? [])
        .filter(({ missing }) => !wrapped(missing, text.line(missing.closes ? line + 1 : line - 1)))
        .map(({ start, end, missing }) => ({
          range: rangeInLine(line, { start, end }),
          message: missing.closes
            ? `This annotation is never closed, so its words count as spoken. Add '${missing.bracket}' behind it.`
            : `This annotation is never opened, so its words count as spoken. Add '${missing.bracket}' before it.`,
        }));
    });
  },
};

/** Whether the missing bracket stands on the neighbouring line, where a hard-wrapped text may have put it. */
function wrapped({ bracket, closes }: { bracket: string; closes: boolean }, neighbour: string): boolean {
  const other = { ']': '[', ')': '(', '[': ']', '(': ')' }[bracket] ?? '';
  const near = closes ? neighbour.slice(0, 80) : neighbour.slice(-80);
  const at = closes ? near.indexOf(bracket) : near.lastIndexOf(bracket);
  const blocked = closes ? near.slice(0, at).includes(other) : near.slice(at + 1).includes(other);
  return at >= 0 && !blocked;
}
