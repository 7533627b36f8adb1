import type { Duration } from '../durations';
import { measures } from '../measures';
import { durationOfTurn } from '../minutes';
import { speakerOf } from '../people/speakers';
import { turnOn } from '../reading/turnRange';
import type { Snapshot } from '../snapshot';
import type { Position } from '../types';

/** Which turn it is, whose, and how much is said in it. */
export interface TurnCard {
  /** From 1 to `count`, which is how many turns there are. */
  readonly number: number;
  readonly count: number;
  /** The speaker's name, in its likeliest spelling. */
  readonly speaker: string;
  /** Without the label and annotations. */
  readonly words: number;
  readonly duration: Duration;
}

/** Of the turn at a place; nothing where nobody speaks. After an edit of what is said, that turn alone is counted again. */
export function turnCard(snapshot: Snapshot, position: Position): TurnCard | undefined {
  const { turns } = snapshot.reading;
  const index = turnOn(snapshot, position) ?? -1;
  const turn = turns[index];
  if (!turn) return undefined;
  return {
    number: index + 1,
    count: turns.length,
    speaker: speakerOf(snapshot, index)?.name ?? turn.name,
    words: measures(snapshot).turns[index]?.words ?? 0,
    duration: durationOfTurn(snapshot, index),
  };
}
