import type { Snapshot } from '../snapshot';
import type { InTalk } from './overview';

/** A stretch of a talk: one turn, or several where there are more turns than can be drawn. */
export interface OverviewPiece extends InTalk {
  readonly line: number;
  readonly endLine: number;
  /** The index of its first turn, and how many there are. */
  readonly turn: number;
  readonly turns: number;
  readonly words: number;
  /** An index of `speakers`: who says it, or most of it. */
  readonly speaker: number;
  /** When it ends; seconds of the talk's own clock. */
  readonly endSeconds?: number;
}

/** About as many as a wide screen has pixels. */
export const MOST_PIECES = 2000;

/** What is known of each turn; `before` and `times` have one more, for the end of the talk. */
interface ByTurn {
  readonly words: readonly number[];
  readonly before: readonly number[];
  readonly times: readonly number[] | undefined;
  readonly speakerOf: readonly number[];
}

/** A talk in pieces of about as many words each, or, where it is short enough, in its turns. */
export function overviewPieces({ reading }: Snapshot, by: ByTurn): OverviewPiece[] {
  const { turns } = reading;
  const all = Math.max(1, by.before.at(-1) ?? 0);
  const most = Math.min(MOST_PIECES, turns.length);
  // The mean of the turns and the words: neither long turns nor many without words are all in one piece.
  const done = (turn: number) => (turn / turns.length + (by.before[turn] ?? 0) / all) / 2;
  const isWhole = most === turns.length;
  const pieces: OverviewPiece[] = [];
  for (let first = 0; first < turns.length; ) {
    let end = first + 1;
    while (!isWhole && end < turns.length && done(end) < (pieces.length + 1) / most) end += 1;
    pieces.push(pieceOf(reading.turns, by, first, end));
    first = end;
  }
  return pieces;
}

function pieceOf(turns: Snapshot['reading']['turns'], by: ByTurn, first: number, end: number): OverviewPiece {
  const { words, before, times, speakerOf } = by;
  const said = new Map<number, number>();
  let speaker = speakerOf[first] ?? 0;
  for (let turn = first; turn < end; turn++) {
    const who = speakerOf[turn] ?? 0;
    const sum = (said.get(who) ?? 0) + (words[turn] ?? 0);
    said.set(who, sum);
    if (sum > (said.get(speaker) ?? 0)) speaker = who;
  }
  const [seconds, endSeconds] = [times?.[first], times?.[end]];
  return {
    ...{ line: turns[first]?.line ?? 0, endLine: turns[end - 1]?.endLine ?? 0 },
    ...{ turn: first, turns: end - first, speaker },
    words: (before[end] ?? 0) - (before[first] ?? 0),
    at: before[first] ?? 0,
    ...(seconds !== undefined && endSeconds !== undefined && { seconds, endSeconds }),
  };
}
