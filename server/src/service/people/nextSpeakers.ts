import type { Snapshot } from '../snapshot';
import type { Speaker } from './speaker';
import { speakers } from './speakers';

/**
 * Everybody who speaks in a document, the likeliest to speak behind a turn first: who spoke before it, since talk goes
 * to and fro, then others by how recently they spoke, then who speaks later only. Whose turn it is comes last of those
 * heard before. `turn` is an index of `reading.turns`; -1 is above all turns. Looks back over 500 turns at most.
 */
export function nextSpeakers(snapshot: Snapshot, turn: number): Speaker[] {
  const all = speakers(snapshot);
  const byTurn = speakersByTurn(all, snapshot.reading.turns.length);
  const recent = new Set<Speaker>();
  for (let i = turn; i >= 0 && i > turn - FAR && recent.size < all.length; i--) {
    const speaker = byTurn[i];
    if (speaker) recent.add(speaker);
  }
  const [last, ...others] = recent;
  const rest = all.filter((speaker) => !recent.has(speaker));
  return last ? [...others, last, ...rest] : rest;
}

const FAR = 500;

function speakersByTurn(all: readonly Speaker[], count: number): readonly (Speaker | undefined)[] {
  let found = known.get(all);
  if (!found) {
    const made: (Speaker | undefined)[] = new Array(count);
    for (const speaker of all) for (const turn of speaker.turns) made[turn] = speaker;
    known.set(all, made);
    found = made;
  }
  return found;
}

const known = new WeakMap<readonly Speaker[], readonly (Speaker | undefined)[]>();
