import { initialsOf } from '../people/initials';
import { speakerOf } from '../people/speakers';
import { turnAt } from '../reading/turnAt';
import { turnRange } from '../reading/turnRange';
import type { Snapshot } from '../snapshot';
import type { Range } from '../types';
import type { SpeakerColours } from './speakerColours';

/** A turn as it is to be seen: where it stands, and how whoever speaks is told from others. */
export interface ShownTurn {
  /** The label, without what closes it. */
  readonly label: Range;
  /** From the label to the last words. */
  readonly range: Range;
  /** The speaker's name, in its likeliest spelling. */
  readonly speaker: string;
  /** Names of the speakers to whom a label of several people belongs. */
  readonly joint?: readonly string[];
  /** Two characters at most; empty for a name without letters and digits. */
  readonly initials: string;
  /** As {@link SpeakerColours} have it; nothing for who is muted. */
  readonly colour?: number;
}

/** In one answer: more than any window shows. */
export const MOST_SHOWN = 1000;

/**
 * The turns that have a line in common with one of these ranges, from top to bottom, each once: the first of them where
 * there are more than {@link MOST_SHOWN}; none where the document is no transcript.
 */
export function turnsIn(snapshot: Snapshot, ranges: readonly Range[], colours: SpeakerColours): ShownTurn[] {
  const { turns } = snapshot.reading;
  const shown: ShownTurn[] = [];
  let next = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start.line - b.start.line)) {
    next = Math.max(next, turnAt(turns, start.line));
    for (; next < turns.length && shown.length < MOST_SHOWN; next++) {
      const { line = 0, endLine = 0 } = turns[next] ?? {};
      if (line > end.line) break;
      if (endLine >= start.line) shown.push(...turnShown(snapshot, next, colours));
    }
  }
  return shown;
}

function turnShown(snapshot: Snapshot, index: number, colours: SpeakerColours): ShownTurn[] {
  const turn = snapshot.reading.turns[index];
  const whole = turnRange(snapshot, index);
  if (!turn || !whole) return [];
  const speaker = speakerOf(snapshot, index);
  const called = speaker?.name ?? turn.name;
  const colour = colours.get(speaker?.key ?? turn.key);
  return [
    {
      ...whole,
      speaker: called,
      ...(speaker && speaker.joint.length > 0 && { joint: speaker.joint }),
      initials: initialsOf(called),
      ...(colour !== undefined && { colour }),
    },
  ];
}
