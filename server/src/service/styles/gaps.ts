import { lineBreakAt } from '../editing/edits';
import type { Edit } from '../edits';
import { BLANK } from '../reading/shape';
import type { Snapshot } from '../snapshot';
import { type Range, rangeInLine } from '../types';
import type { HouseStyle } from './table';

/** What stands between two turns other than one blank line. */
export interface Gap {
  /** The index of the second turn, and its label. */
  readonly turn: number;
  readonly range: Range;
  /** Makes it one blank line. */
  readonly edit: Edit;
}

/**
 * Where no blank line stands between two turns, or more than one, and nothing else does; none where the house sets no
 * blank lines. From top to bottom, and found once for each snapshot.
 */
export function gaps(snapshot: Snapshot, { blankLine }: HouseStyle): readonly Gap[] {
  const found = known.get(snapshot) ?? (blankLine ? findGaps(snapshot) : []);
  known.set(snapshot, found);
  return found;
}

const known = new WeakMap<Snapshot, readonly Gap[]>();

function findGaps(snapshot: Snapshot): Gap[] {
  const { reading, text } = snapshot;
  return reading.turns.flatMap(({ line, label }, turn) => {
    const before = reading.turns[turn - 1];
    if (!before) return [];
    const first = Math.max(before.endLine, before.wordsLine) + 1;
    for (let at = first; at < line; at++) if (!(text.at(at).shape & BLANK)) return [];
    if (line - first === 1 || line < first) return [];
    const start = { line: first, character: 0 };
    const newText = lineBreakAt(snapshot, before.line);
    return [
      { turn, range: rangeInLine(line, label), edit: { range: { start, end: { line, character: 0 } }, newText } },
    ];
  });
}
