import type { Snapshot } from '../snapshot';
import { type Position, type Range, rangeInLine } from '../types';
import { turnAt } from './turnAt';

/** Where a turn stands: its label, without what closes it, and all of it, from the label to the last words. */
export interface TurnRange {
  readonly label: Range;
  readonly range: Range;
}

/** Of an index of `reading.turns`; nothing for another number. */
export function turnRange({ reading, text }: Snapshot, index: number): TurnRange | undefined {
  const turn = reading.turns[index];
  if (!turn) return undefined;
  const { line, endLine, label } = turn;
  const start = { line, character: label.start };
  return {
    label: rangeInLine(line, label),
    range: { start, end: { line: endLine, character: text.lengthOf(endLine) } },
  };
}

/** The index of the turn that a place belongs to, up to its last words; nothing where nobody speaks. */
export function turnOn({ reading, text }: Snapshot, position: Position): number | undefined {
  const { line } = text.clamp(position);
  const index = turnAt(reading.turns, line);
  const turn = reading.turns[index];
  return turn && line <= turn.endLine ? index : undefined;
}
