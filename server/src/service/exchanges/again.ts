import type { People } from '../people/speakers';
import { countUpToBy } from '../sorted';
import type { Exchange } from './exchange';
import type { Parts } from './parts';

/** The exchanges of a document, and what it takes to find them again after an edit. */
export interface Scanned {
  /** In order; see {@link Exchange}. */
  readonly exchanges: readonly Exchange[];
  /** With those that are none after all. */
  readonly all: readonly Exchange[];
  /** Some of them, ascending. */
  readonly rests: readonly Rest[];
  readonly people: People;
  readonly parts: Parts;
  readonly isCut: boolean;
}

/** What a turn turned out to be. */
export type Kind = 'question' | 'answer' | 'remark';

/** What is known before a turn where no exchange is open. */
export interface Rest {
  readonly turn: number;
  /** The turn that gave the floor to whoever asks next. */
  readonly introduction: number | undefined;
  readonly ended: boolean;
  readonly last: Kind;
  /** Whether there is no exchange above. */
  readonly isFirst: boolean;
}

/** Turns between two rests that are kept, at least. */
export const APART = 8;

/** Turns that have to be looked at again, both included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * What has to be looked at again: turns that have `changed`, and those that give the floor now or did, with what may have
 * looked ahead to them. Nothing where somebody has another part than before, so that all turns have to.
 */
export function stretch(
  before: Scanned,
  { people, parts, isCut }: Pick<Scanned, 'people' | 'parts' | 'isCut'>,
  changed: ReadonlySet<number>,
): Stretch | undefined {
  const { calls, of, isTrial } = before.parts;
  const isSame =
    before.people.speakers === people.speakers &&
    before.isCut === isCut &&
    isTrial === parts.isTrial &&
    calls.size > 0 === parts.calls.size > 0 &&
    people.speakers.every((speaker) => of.get(speaker) === parts.of.get(speaker));
  if (!isSame) return undefined;
  const called = [...without(calls, parts.calls), ...without(parts.calls, calls)];
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  for (const turn of [...changed, ...called]) [first, last] = [Math.min(first, turn), Math.max(last, turn)];
  first -= 1; // Turns look at the next one.
  if (called.length === 0) return { first, last };
  let call = 0; // From where the floor was given last, some look ahead to where it is given next.
  for (const turn of calls) if (turn < first) call = turn;
  return { first: Math.min(call, first), last };
}

function without(turns: ReadonlySet<number>, others: ReadonlySet<number>): number[] {
  return [...turns].filter((turn) => !others.has(turn));
}

/** The last rest at a turn or above it. */
export function restAt(rests: readonly Rest[], turn: number): Rest | undefined {
  return rests[countUpToBy(rests, turn, (rest) => rest.turn) - 1];
}

/** Whether what follows is found alike: what gave the floor is looked at again, and must not be one of the turns that were. */
export function isSameRest(before: Rest | undefined, now: Rest, { first, last }: Stretch): boolean {
  const { introduction } = now;
  return (
    before !== undefined &&
    before.turn === now.turn &&
    before.introduction === introduction &&
    before.ended === now.ended &&
    before.last === now.last &&
    before.isFirst === now.isFirst &&
    (introduction === undefined || introduction < first || introduction > last)
  );
}
