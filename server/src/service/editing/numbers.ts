import type { Edit } from '../edits';
import type { Snapshot } from '../snapshot';
import { rangeInLine } from '../types';

/** The number at the end of a label's line, where labels are numbered: `[3]`. */
export function numberIn(line: string): number | undefined {
  const number = NUMBER.exec(line)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** With another number, where there is one. */
export function withNumber(line: string, number: number): string {
  return line.replace(NUMBER, `[${number}]`);
}

const NUMBER = /(?<=\s)\[(\d{1,4})\](?=\s*$)/;

/**
 * Counts the labels on from a turn by one more or less, as far as each number follows the one before it: a section may
 * begin anew. `first` is the number that the turn at `index` has, if it is one of them.
 */
export function renumbered({ reading, text }: Snapshot, index: number, first: number, by: 1 | -1): Edit[] {
  const edits: Edit[] = [];
  for (let i = index, number = first; ; i++, number++) {
    const turn = reading.turns[i];
    const line = turn ? text.line(turn.line) : '';
    if (turn?.convention !== 'numbered' || numberIn(line) !== number) return edits;
    const start = line.lastIndexOf('[') + 1;
    edits.push({ range: rangeInLine(turn.line, { start, end: line.lastIndexOf(']') }), newText: String(number + by) });
  }
}
