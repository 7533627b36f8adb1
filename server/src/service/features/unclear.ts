import { order } from '../edits';
import type { Snapshot } from '../snapshot';
import type { Position, Range } from '../types';
import { type Reviewed, reviewedIn } from './reviewed';

/**
 * What somebody still has to look into, whether or not it is shown as a problem: words that nobody could hear
 * (`[inaudible]`), names that are written by ear (`(ph)`), labels that name nobody, and marks that lack a bracket; not
 * what is checked. This is the first of them that begins behind a place; nothing where none does.
 */
export function unclearAfter(snapshot: Snapshot, place: Position): Range | undefined {
  const all = openIn(reviewedIn(snapshot));
  return all[countBefore(all, place, true)];
}

/** The last of them that begins before a place; nothing where none does. */
export function unclearBefore(snapshot: Snapshot, place: Position): Range | undefined {
  const all = openIn(reviewedIn(snapshot));
  return all[countBefore(all, place, false) - 1];
}

/** How many begin before a place, or also at it. */
function countBefore(all: readonly Range[], place: Position, orAt: boolean): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const isBefore = order(all[middle]?.start ?? place, place);
    if (isBefore < 0 || (orAt && isBefore === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function openIn(all: readonly Reviewed[]): readonly Range[] {
  let open = known.get(all);
  if (!open) {
    open = all.filter(({ done }) => !done).map(({ range }) => range);
    known.set(all, open);
  }
  return open;
}

const known = new WeakMap<readonly Reviewed[], readonly Range[]>();
