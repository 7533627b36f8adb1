import type { Exchange } from './exchanges/exchange';
import { scan } from './exchanges/scan';
import { isSaidLike } from './exchanges/traits';
import { type People, peopleIn } from './people/speakers';
import type { Reading } from './reading/read';
import type { Snapshot } from './snapshot';
import { countUpToBy } from './sorted';
import type { Text } from './text';

/**
 * The exchanges of a document, in order, none of which overlap; none where nobody asks. The very same array as before
 * where an edit changed nothing that they are made of.
 */
export function exchanges(snapshot: Snapshot): readonly Exchange[] {
  const { reading, text, touched } = snapshot;
  if (reading.turns.length === 0) return NONE;
  const people = peopleIn(snapshot);
  const kept = known.get(reading);
  const isSame = kept?.people === people && (kept.text === text || isSaidLike(kept, snapshot, people, touched));
  const found = isSame ? kept.exchanges : scan(snapshot, people);
  known.set(reading, { text, people, exchanges: found });
  return found;
}

const NONE: readonly Exchange[] = [];

/** Exchanges, and what they were found by beside the reading. */
interface Kept {
  readonly text: Text;
  readonly people: People;
  readonly exchanges: readonly Exchange[];
}

const known = new WeakMap<Reading, Kept>();

/** The exchange that a turn belongs to; nothing where it belongs to none. `turn` is an index of `reading.turns`. */
export function exchangeOf(snapshot: Snapshot, turn: number): Exchange | undefined {
  const all = exchanges(snapshot);
  const found = all[countUpToBy(all, turn, ({ first }) => first) - 1];
  return found && turn <= found.last ? found : undefined;
}
