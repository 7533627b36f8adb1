import type { People } from '../people/speakers';
import { ASKS_OR_ANSWERS } from '../reading/words';
import type { Snapshot } from '../snapshot';
import { OPENS, REPLIES } from './cues';
import type { Parts } from './parts';
import { isForeign, turnShows } from './turns';

/**
 * Whether a text begins in the middle of what is asked and answered, as excerpts do: nobody opens a conversation, and there
 * is nothing above the talk.
 */
export function beginsWithin(snapshot: Snapshot, { byTurn }: People, { of, calls }: Parts): boolean {
  const { turns, participants, sections } = snapshot.reading;
  const [first] = turns;
  const [speaker] = byTurn;
  const part = speaker && of.get(speaker);
  if (!first || part === 'leads' || part === 'asks' || participants.length > 0 || sections.length > 0) return false;
  const [call = turns.length] = calls;
  const early = turns.slice(0, Math.min(call, EARLY));
  if (early.some((turn) => turnShows(snapshot, turn, OPENS))) return false;
  if (call < turns.length) return call <= EARLY;
  return ASKS_OR_ANSWERS.has(first.key) || turnShows(snapshot, first, REPLIES) || isForeign(snapshot, first);
}

/** Turns at the top that are looked at. */
const EARLY = 12;
