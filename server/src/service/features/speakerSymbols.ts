import { nameRange } from '../people/personAt';
import { speakers } from '../people/speakers';
import type { Snapshot } from '../snapshot';
import type { Range } from '../types';

/** Somebody who can be gone to by name. */
export interface SpeakerSymbol {
  readonly name: string;
  readonly turns: number;
  /** The name in the first label. */
  readonly range: Range;
}

/**
 * The speakers whose names, in any spelling, have the letters of `query` in them in this order; all for an empty one. In
 * the order of their first turns, `most` of them at most.
 */
export function speakerSymbols(snapshot: Snapshot, query: string, most: number): SpeakerSymbol[] {
  const letters = query.toLowerCase().replace(/\s+/g, '');
  const found: SpeakerSymbol[] = [];
  for (const { name, labels, turns } of speakers(snapshot)) {
    if (found.length >= most) break;
    if (!labels.some(({ text }) => hasInOrder(text.toLowerCase(), letters))) continue;
    found.push({ name, turns: turns.length, range: nameRange(snapshot, turns[0] ?? 0) });
  }
  return found;
}

function hasInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
