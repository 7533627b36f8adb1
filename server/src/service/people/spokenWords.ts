import { measures } from '../measures';
import type { Snapshot } from '../snapshot';
import type { Speaker } from './speaker';

/** The words that a speaker says in a document, without labels and annotations. */
export function wordsOf(snapshot: Snapshot, { turns }: Speaker): number {
  return wordsOfTurns(snapshot, turns);
}

/** The words that are said in some turns: indices of `reading.turns`. */
export function wordsOfTurns(snapshot: Snapshot, turns: readonly number[]): number {
  const all = measures(snapshot).turns;
  return turns.reduce((sum, turn) => sum + (all[turn]?.words ?? 0), 0);
}

/** The words that everybody says. */
export function wordsOfAll(snapshot: Snapshot): number {
  return measures(snapshot).words;
}
