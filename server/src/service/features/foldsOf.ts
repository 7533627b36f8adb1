import { exchanges } from '../exchanges';
import { speakerOf } from '../people/speakers';
import { turnAt } from '../reading/turnAt';
import type { Snapshot } from '../snapshot';
import type { Position } from '../types';

/** Which turns to fold: those of everybody but the speaker at a place, all that ask, or all that answer. */
export const FOLDED = ['otherSpeakers', 'questions', 'answers'] as const;

export type Folded = (typeof FOLDED)[number];

/**
 * The lines of the labels of these turns, ascending, without the turns that are a line only, which have nothing to fold
 * away; none where nobody speaks at the place. What several people say together is not folded for one of them.
 */
export function foldsOf(snapshot: Snapshot, which: Folded, position: Position): number[] {
  const { turns } = snapshot.reading;
  return turnsOf(snapshot, which, position).flatMap((i) => {
    const { line = 0, endLine = 0 } = turns[i] ?? {};
    return endLine > line ? [line] : [];
  });
}

function turnsOf(snapshot: Snapshot, which: Folded, position: Position): number[] {
  if (which === 'questions') return exchanges(snapshot).flatMap(({ questions }) => questions);
  if (which === 'answers') return exchanges(snapshot).flatMap(({ answers }) => answers);
  const { turns } = snapshot.reading;
  const speaker = speakerOf(snapshot, turnAt(turns, snapshot.text.clamp(position).line));
  if (!speaker) return [];
  const own = new Set([...speaker.turns, ...speaker.shared]);
  return [...turns.keys()].filter((turn) => !own.has(turn));
}
