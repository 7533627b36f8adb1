import { turnAt } from '../reading/turnAt';
import type { Snapshot } from '../snapshot';
import { type Position, type Range, rangeInLine } from '../types';

/** A turn as it stands in the text. */
export interface WholeTurn {
  /** From the start of the label's line to the end of the last paragraph. */
  readonly range: Range;
  readonly label: Range;
}

/** The turn at a place; nothing above all turns, and in headings and blank lines between them. */
export function wholeTurn({ reading, text }: Snapshot, position: Position): WholeTurn | undefined {
  const { line } = text.clamp(position);
  const turn = reading.turns[turnAt(reading.turns, line)];
  if (!turn || line > turn.endLine) return undefined;
  const end = { line: turn.endLine, character: text.lengthOf(turn.endLine) };
  return { range: { start: { line: turn.line, character: 0 }, end }, label: rangeInLine(turn.line, turn.label) };
}
