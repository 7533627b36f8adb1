import { measures } from './measures';
import type { Snapshot } from './snapshot';

/**
 * When each turn begins and the last one ends, by the clock that the transcript goes by, so one more than there are
 * turns, ascending; nothing where less than half of the turns say so. A turn without a time begins where its words put
 * it between those that have one, and the talk ends as fast as it went before. `12:34` counts as minutes and seconds:
 * where it means hours and minutes, all of them are as many times too short, and look the same.
 */
export function talkTimes(snapshot: Snapshot): readonly number[] | undefined {
  const { turns } = measures(snapshot);
  const before = wordsBefore(turns.map(({ words }) => words));
  const known: Known[] = [];
  for (const [turn, { begins: seconds }] of turns.entries()) {
    // Whoever misread one time, or begins to count anew, says nothing of where the talk is.
    if (seconds !== undefined && seconds >= (known.at(-1)?.seconds ?? 0))
      known.push({ turn, seconds, words: before[turn] ?? 0 });
  }
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || known.length * 2 < turns.length || last.seconds === first.seconds) return undefined;
  const pace = last.words > first.words ? (last.seconds - first.seconds) / (last.words - first.words) : 0;
  let next = 0;
  return before.map((words, turn) => {
    while ((known[next]?.turn ?? Number.POSITIVE_INFINITY) <= turn) next += 1;
    const [here, there] = [known[next - 1], known[next]];
    if (!here) return first.seconds;
    if (!there) return here.seconds + Math.round((words - here.words) * pace);
    const share = there.words > here.words ? (words - here.words) / (there.words - here.words) : 0;
    return here.seconds + Math.round(share * (there.seconds - here.seconds));
  });
}

/** A turn whose time is written, and the words that are said before it. */
interface Known {
  readonly turn: number;
  readonly seconds: number;
  readonly words: number;
}

/** The words said before each turn, and in the end those of all. */
export function wordsBefore(words: readonly number[]): number[] {
  const before = [0];
  for (const [turn, count] of words.entries()) before.push((before[turn] ?? 0) + count);
  return before;
}
