import { durationText } from '../durations';
import { durationOfTurn } from '../minutes';
import { turnAt } from '../reading/turnAt';
import type { Snapshot } from '../snapshot';
import type { Position, Range } from '../types';

/** How long a turn takes to say, to be shown behind its label. */
export interface MinuteHint {
  readonly position: Position;
  /** Such as `~2 min`. */
  readonly text: string;
}

/** Turns of one answer: more than any window shows. */
const MOST = 1000;

/** A turn that takes less is seen at a glance. */
const LEAST_SECONDS = 60;

/** Behind each label on some lines how many minutes its turn takes, where it takes one; none unless the settings ask for them. */
export function minuteHints(snapshot: Snapshot, range: Range): MinuteHint[] {
  if (!snapshot.settings.inlayHints.minutes) return [];
  const { turns } = snapshot.reading;
  const first = turnAt(turns, snapshot.text.clamp(range.start).line - 1) + 1;
  const end = Math.min(turnAt(turns, snapshot.text.clamp(range.end).line) + 1, first + MOST);
  const hints: MinuteHint[] = [];
  for (let i = first; i < end; i++) {
    const duration = durationOfTurn(snapshot, i);
    const turn = turns[i];
    if (!turn || duration.seconds < LEAST_SECONDS) continue;
    hints.push({ position: { line: turn.line, character: turn.label.end }, text: durationText(snapshot, duration) });
  }
  return hints;
}
