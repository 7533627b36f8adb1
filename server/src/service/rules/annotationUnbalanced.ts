import type { Unbalanced } from '../reading/annotations';
import { say } from '../say';
import type { Snapshot } from '../snapshot';
import { rangeInLine } from '../types';
import type { Rule } from './rule';

/** `[Foreign Language` without its `]`, or `inaudible)` without its `(`. */
export const annotationUnbalanced: Rule = {
  severity: 'warning',
  find(snapshot) {
    const { marked, reading, text } = snapshot;
    const labelled = new Set(reading.turns.map(({ line }) => line));
    return marked.flatMap((line) => {
      const { unbalanced = [] } = text.at(line);
      return unbalanced
        .filter(({ missing: { bracket, closes } }) => {
          const wraps = !labelled.has(closes ? line + 1 : line);
          return !(
            wraps && (closes ? beginsWith(bracket, text.line(line + 1)) : endsWith(bracket, text.line(line - 1)))
          );
        })
        .map(({ start, end, missing: { bracket, closes } }) => ({
          range: rangeInLine(line, { start, end }),
          message: closes
            ? say(
                snapshot,
                "This annotation is never closed, so its words count as spoken. Add '{0}' behind it.",
                bracket,
              )
            : say(
                snapshot,
                "This annotation is never opened, so its words count as spoken. Add '{0}' before it.",
                bracket,
              ),
        }));
    });
  },
  minds: mayCloseMark,
  fixes({ range: { start } }, snapshot) {
    const { line } = start;
    const found = snapshot.text.at(line).unbalanced?.find((each) => each.start === start.character);
    if (!found) return [];
    const { bracket } = found.missing;
    const { character, certain } = placeFor(found, snapshot.text.line(line));
    const range = rangeInLine(line, { start: character, end: character });
    return [{ title: say(snapshot, 'Add ‘{0}’', bracket), edits: [{ range, newText: bracket }], certain }];
  },
};

/** Whether a line is, or is beside, one with half of a mark, the other half of which it may have. */
export function mayCloseMark(line: number, { text }: Snapshot): boolean {
  return [line - 1, line, line + 1].some((near) => text.at(near).unbalanced);
}

/** Where the missing bracket goes; certain where the sentence or the line begins or ends there as well. */
function placeFor({ start, end, missing: { closes } }: Unbalanced, line: string) {
  if (!closes) return { character: start, certain: /(?:^|[.?!:]\s)$/.test(line.slice(Math.max(0, start - 2), start)) };
  const hasStop = line[end - 1] === '.';
  return { character: hasStop ? end - 1 : end, certain: hasStop || /^\s*(?:$|[.?!])/.test(line.slice(end)) };
}

/** How far into the next line, or back into the one before, a hard-wrapped text may have put the missing bracket. */
const NEAR = 80;

function beginsWith(bracket: string, line: string): boolean {
  const [first] = /[[\]()]/.exec(line.slice(0, NEAR)) ?? [];
  return first === bracket;
}

function endsWith(bracket: string, line: string): boolean {
  return (
    line
      .slice(-NEAR)
      .replace(/[^[\]()]/g, '')
      .at(-1) === bracket
  );
}
