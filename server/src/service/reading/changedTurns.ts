import type { Snapshot } from '../snapshot';
import { changedLines, type Version } from './changedLines';
import { turnAt } from './turnAt';

/**
 * The turns that have a line otherwise than in another version of the text, which is read in the very same way; the line
 * above a label, which can tell its time, belongs to both turns.
 */
export function changedTurns(other: Version, snapshot: Snapshot): Set<number> {
  const { turns } = snapshot.reading;
  const changed = new Set<number>();
  for (const line of changedLines(other, snapshot)) {
    const i = turnAt(turns, line);
    if (i >= 0) changed.add(i);
    if (turns[i + 1]?.line === line + 1) changed.add(i + 1);
  }
  return changed;
}
