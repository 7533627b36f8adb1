import type { Scanned } from './exchanges/again';
import { type Exchange, exchangeFrom } from './exchanges/exchange';
import { announcing } from './exchanges/floor';
import { scan } from './exchanges/scan';
import { isSaidLike } from './exchanges/traits';
import { type People, peopleIn } from './people/speakers';
import type { Version } from './reading/changedLines';
import { changedTurns } from './reading/changedTurns';
import type { Reading } from './reading/read';
import { isSameList } from './same';
import type { Snapshot } from './snapshot';

/**
 * The exchanges of a document, in order, none of which overlap; none where nobody asks. The very same array as before
 * where an edit changed nothing that they are made of, and else the same exchanges where they are.
 */
export function exchanges(snapshot: Snapshot): readonly Exchange[] {
  const { reading, text, touched } = snapshot;
  if (reading.turns.length === 0) return NONE;
  const people = peopleIn(snapshot);
  const kept = known.get(reading);
  const isSame = kept && leadsLike(kept.people, people) && isSaidLike(kept, snapshot, people);
  const scanned = isSame ? kept.scanned : scan(snapshot, people, kept?.scanned, kept && changedTurns(kept, snapshot));
  known.set(reading, { text, touched, people, scanned });
  return scanned.exchanges;
}

const NONE: readonly Exchange[] = [];

/** Exchanges, and what they were found by beside the reading. */
interface Kept extends Version {
  readonly people: People;
  readonly scanned: Scanned;
}

const known = new WeakMap<Reading, Kept>();

/** Whether all speakers are the same, and announced in the same turns. */
function leadsLike(before: People, now: People): boolean {
  if (before === now) return true;
  return before.speakers === now.speakers && isSameList(announcing(before), announcing(now));
}

/** The exchange that a turn belongs to; nothing where it belongs to none. `turn` is an index of `reading.turns`. */
export function exchangeOf(snapshot: Snapshot, turn: number): Exchange | undefined {
  const found = exchangeFrom(exchanges(snapshot), turn);
  return found && turn <= found.last ? found : undefined;
}
