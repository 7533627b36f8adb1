import type { Snapshot } from '../snapshot';
import type { Text } from '../text';
import { hull, type Span } from '../types';
import { turnAt } from './turnAt';

/** A version of a text, and the lines outside of which nothing had been touched in it since it was read. */
export interface Version {
  readonly text: Text;
  readonly touched: Span;
}

/**
 * The turns that have a line otherwise than in another version of the text, which is read in the very same way; the line
 * above a label, which can tell its time, belongs to both turns.
 */
export function changedTurns(other: Version, snapshot: Snapshot): Set<number> {
  const { text, reading } = snapshot;
  const { turns } = reading;
  const changed = new Set<number>();
  if (other.text === text) return changed;
  const touched = hull(other.touched, snapshot.touched);
  for (let line = touched.start; line < touched.end; line++) {
    if (other.text.at(line) === text.at(line)) continue;
    const i = turnAt(turns, line);
    if (i >= 0) changed.add(i);
    if (turns[i + 1]?.line === line + 1) changed.add(i + 1);
  }
  return changed;
}
