import type { Duration } from '../durations';
import { type Measures, measures } from '../measures';
import { durationOfTurns } from '../minutes';
import { speakers } from '../people/speakers';
import type { ConventionUse } from '../reading/read';
import type { Snapshot } from '../snapshot';

/** What a document is, in numbers. */
export interface DocumentCard {
  /** The ways in which its labels are written, the commonest first. */
  readonly conventions: readonly ConventionUse[];
  readonly turns: number;
  readonly speakers: number;
  /** Without labels and annotations. */
  readonly words: number;
  readonly duration: Duration;
}

/** Of any document; there are no turns where it is no transcript. */
export function documentCard(snapshot: Snapshot): DocumentCard {
  const { turns, conventions } = snapshot.reading;
  return {
    conventions,
    turns: turns.length,
    speakers: speakers(snapshot).length,
    words: measures(snapshot).words,
    duration: durationOfAll(snapshot),
  };
}

function durationOfAll(snapshot: Snapshot): Duration {
  const all = measures(snapshot);
  const { wordsPerMinute } = snapshot.settings;
  const before = known.get(all);
  if (before?.wordsPerMinute === wordsPerMinute) return before.duration;
  const duration = durationOfTurns(snapshot, snapshot.reading.turns.keys());
  known.set(all, { wordsPerMinute, duration });
  return duration;
}

const known = new WeakMap<Measures, { readonly wordsPerMinute: number; readonly duration: Duration }>();
