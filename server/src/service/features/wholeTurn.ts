import { type TurnRange, turnOn, turnRange } from '../reading/turnRange';
import type { Snapshot } from '../snapshot';
import type { Position } from '../types';

/**
 * The turn at a place, from the start of its first line, with what stands there before the label; nothing above all
 * turns, and in headings and blank lines between them.
 */
export function wholeTurn(snapshot: Snapshot, position: Position): TurnRange | undefined {
  const found = turnRange(snapshot, turnOn(snapshot, position) ?? -1);
  if (!found) return undefined;
  const { label, range } = found;
  return { label, range: { start: { line: range.start.line, character: 0 }, end: range.end } };
}
