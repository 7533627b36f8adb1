import { measures } from '../measures';
import type { Snapshot } from '../snapshot';
import type { Speaker } from './speaker';

/** The words that a speaker says in a document, without labels and annotations. */
export function wordsOf(snapshot: Snapshot, { turns }: Speaker): number {
  const all = measures(snapshot).turns;
  return turns.reduce((sum, turn) => sum + (all[turn]?.words ?? 0), 0);
}

/** The words that everybody says. */
export function wordsOfAll(snapshot: Snapshot): number {
  return measures(snapshot).words;
}
