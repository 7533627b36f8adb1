import type { Duration } from './durations';
import { type Measure, measures } from './measures';
import type { Snapshot } from './snapshot';

/**
 * How long a turn, an index of `reading.turns`, takes to say: from its time to that of the next turn, where both have one
 * and so much can be said meanwhile; else by its words at the rate of the settings. No time at all for another index.
 */
export function durationOfTurn(snapshot: Snapshot, turn: number): Duration {
  const { turns } = measures(snapshot);
  const measure = turns[turn];
  if (!measure) return { seconds: 0, estimated: false };
  const said = byWords(measure, snapshot.settings.wordsPerMinute);
  // Who writes has no part in how long it takes until somebody writes again.
  const isWritten = snapshot.reading.turns[turn]?.convention === 'chat';
  const timed = isWritten ? undefined : byTimes(measure, turns[turn + 1], said);
  return { seconds: timed ?? said, estimated: timed === undefined };
}

/** The same of several turns, one after the other or not. The last of all turns has no time that tells its end. */
export function durationOfTurns(snapshot: Snapshot, turns: Iterable<number>): Duration {
  let seconds = 0;
  let estimated = false;
  for (const turn of turns) {
    const one = durationOfTurn(snapshot, turn);
    seconds += one.seconds;
    estimated ||= one.estimated;
  }
  return { seconds, estimated };
}

/**
 * Characters of Chinese and Japanese for each word of another language. English as it is spoken in the United States has
 * some 150 words a minute (National Center for Voice and Speech, "Voice qualities"), news on Chinese radio 240 to 260
 * characters; 5.18 syllables a second, which are as many characters, are read in Mandarin where pauses are cut out
 * (Pellegrino, Coupé and Marsico 2011, "A cross-language perspective on speech information rate", Language 87:3).
 */
const CHARACTERS_PER_WORD = 250 / 150;

function byWords({ words, characters }: Measure, wordsPerMinute: number): number {
  return (60 * (words - characters + characters / CHARACTERS_PER_WORD)) / wordsPerMinute;
}

/**
 * Between times stands what is said, and what is not: a break, a film. And `14:05` can be the time of day. So times count
 * where what is said takes so long at a rate that people have, give or take what rounding to seconds does.
 */
function byTimes({ begins }: Measure, next: Measure | undefined, said: number): number | undefined {
  if (begins === undefined || next?.begins === undefined) return undefined;
  const seconds = next.begins - begins;
  return seconds > 0 && seconds >= said / FASTEST - ROUNDING && seconds <= said * SLOWEST + PAUSE ? seconds : undefined;
}

const FASTEST = 2.5;
const SLOWEST = 4;
const ROUNDING = 1;
const PAUSE = 3;
