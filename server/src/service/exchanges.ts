import { type Exchange, isSameExchange } from './exchanges/exchange';
import { announcing } from './exchanges/floor';
import { scan } from './exchanges/scan';
import { isSaidLike } from './exchanges/traits';
import { type People, peopleIn } from './people/speakers';
import type { Version } from './reading/changedLines';
import type { Reading } from './reading/read';
import type { Snapshot } from './snapshot';
import { countUpToBy } from './sorted';

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
  const found = isSame ? kept.exchanges : shared(kept?.exchanges ?? NONE, scan(snapshot, people));
  known.set(reading, { text, touched, people, exchanges: found });
  return found;
}

const NONE: readonly Exchange[] = [];

/** Exchanges, and what they were found by beside the reading. */
interface Kept extends Version {
  readonly people: People;
  readonly exchanges: readonly Exchange[];
}

const known = new WeakMap<Reading, Kept>();

/** Whether all speakers are the same, and announced in the same turns. */
function leadsLike(before: People, now: People): boolean {
  if (before === now) return true;
  return before.speakers === now.speakers && String(announcing(before)) === String(announcing(now));
}

/** With the exchanges from before in place of those that are the same. */
function shared(before: readonly Exchange[], now: readonly Exchange[]): readonly Exchange[] {
  let next = 0;
  const all = now.map((exchange) => {
    while ((before[next]?.first ?? exchange.first) < exchange.first) next += 1;
    const last = before[next];
    return last && isSameExchange(last, exchange) ? last : exchange;
  });
  return all.length === before.length && all.every((exchange, i) => exchange === before[i]) ? before : all;
}

/** The exchange that a turn belongs to; nothing where it belongs to none. `turn` is an index of `reading.turns`. */
export function exchangeOf(snapshot: Snapshot, turn: number): Exchange | undefined {
  const all = exchanges(snapshot);
  const found = all[countUpToBy(all, turn, ({ first }) => first) - 1];
  return found && turn <= found.last ? found : undefined;
}
