import { honorificIn } from '../people/labelParts';
import { nameSpanIn, titledNameSpanIn } from '../people/nameSpan';
import type { Speaker } from '../people/speaker';
import { speakerOf, speakers } from '../people/speakers';
import { say } from '../say';
import type { Snapshot } from '../snapshot';
import type { Refusal } from './edits';

/** A speaker becomes one with another. */
export interface Merge {
  readonly from: string;
  readonly into: string;
  /** Turns that change hands. */
  readonly turns: number;
}

/**
 * What has become of a speaker, if there is one, whom an edit gave another name, written so in every label: with whom
 * the speaker is one now, usually with nobody; or why the edit is not to be made. Every turn must still be read, and
 * everybody else be the same.
 */
export function renamedTo(
  before: Snapshot,
  after: Snapshot,
  speaker: Speaker | undefined,
  name: string,
): Merge | Refusal | undefined {
  const lost = {
    refused: say(before, 'With the name “{0}” the labels of this document would no longer be read as they are.', name),
  };
  const [old, now] = [before.reading.turns, after.reading.turns];
  const turns = speaker?.turns ?? [];
  const own = new Set(turns);
  const labels = new Set(turns.map((turn) => now[turn]?.label.text ?? ''));
  const isKept = old.every(
    ({ line, label }, i) => now[i]?.line === line && (own.has(i) || now[i]?.label.text === label.text),
  );
  if (old.length !== now.length || !isKept || ![...labels].every((label) => nameAsIn(label, name) === name))
    return lost;
  if (!speaker) return undefined;
  const renamed = speakerOf(after, turns[0] ?? 0);
  const others = renamed?.turns.filter((turn) => !own.has(turn)) ?? [];
  if (!renamed || renamed.turns.length !== own.size + others.length) return lost;
  const gone = speakers(before).length - speakers(after).length;
  const [other] = others;
  if (other === undefined) return gone === 0 ? undefined : lost;
  const into = speakerOf(before, other);
  if (!into || into.turns.length !== others.length || gone !== 1) return lost;
  return { from: speaker.name, into: into.name, turns: own.size };
}

/** The name in a label, with its honorific where the name that is compared has one. */
export function nameAsIn(label: string, name: string): string {
  const { start, end } = honorificIn(name) ? titledNameSpanIn(label) : nameSpanIn(label);
  return label.slice(start, end);
}
