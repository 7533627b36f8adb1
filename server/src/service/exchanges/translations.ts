import type { People } from '../people/speakers';
import type { Snapshot } from '../snapshot';
import type { Translation } from './exchange';
import type { Parts } from './parts';
import { isForeign } from './turns';

/** What is said in another language from one turn to another, with the turn behind it where that is its translation. */
export function translationsIn(
  snapshot: Snapshot,
  { byTurn }: People,
  { of }: Parts,
  first: number,
  last: number,
): Translation[] {
  const { turns } = snapshot.reading;
  const found: Translation[] = [];
  for (let i = first; i < last; i++) {
    const [turn, original, speaker] = [turns[i], byTurn[i], byTurn[i + 1]];
    if (!turn || !original || !speaker || !isForeign(snapshot, turn)) continue;
    const translates = of.get(speaker) === 'translates' || speaker.translates.includes(original.name);
    if (translates || speaker === original) found.push({ original: i, translation: i + 1 });
  }
  return found;
}
