import type { AnnotationKind } from '../reading/annotations';
import { say, toSay } from '../say';
import type { Snapshot } from '../snapshot';
import { type Position, type Range, rangeInLine } from '../types';
import type { Hover } from './hover';

/** What an annotation means. */
export interface AnnotationCard {
  readonly range: Range;
  /** As written, with its brackets. */
  readonly text: string;
  readonly kind: AnnotationKind;
  readonly meaning: string;
  /** The time that it names, as written. */
  readonly time?: string;
}

/** The annotation at a place in a transcript, up to and with the end of it; nothing where there is none. */
export function annotationCard(snapshot: Snapshot, { line, character }: Position): AnnotationCard | undefined {
  const { text, reading } = snapshot;
  if (reading.turns.length === 0) return undefined;
  const found = text.at(line).annotations.find(({ start, end }) => start <= character && character <= end);
  if (!found) return undefined;
  const { start, end, kind, time, checked } = found;
  const words = text.line(line).slice(start, end);
  return {
    range: rangeInLine(line, found),
    text: words,
    kind,
    meaning: say(snapshot, (checked && CHECKED_MEANINGS[kind]) ?? MEANINGS[kind]),
    ...(time && { time }),
  };
}

export function annotationHover(snapshot: Snapshot, position: Position): Hover | undefined {
  const card = annotationCard(snapshot, position);
  if (!card) return undefined;
  const { range, text, meaning, time } = card;
  const timed = time ? [{ name: say(snapshot, 'Time'), value: time }] : [];
  return { range, title: text, rows: [{ name: '', value: meaning }, ...timed] };
}

const MEANINGS: Record<AnnotationKind, string> = {
  language: toSay('Something is said in another language here, or through an interpreter, and not written down.'),
  unclear: toSay('Words could not be understood here.'),
  sound: toSay('A sound that is heard, not said.'),
  overlap: toSay('Several people speak at once here.'),
  technical: toSay('The recording has a gap or a fault here.'),
  procedure: toSay('What was read out here is left away, as it belongs to how the call is held.'),
  spelling: toSay('The word before is written by its sound, or as it was said, and not checked.'),
  time: toSay('The time in the recording.'),
  note: toSay('A remark of whoever wrote this down, not spoken.'),
};

/** Of marks that somebody has looked into since. */
const CHECKED_MEANINGS: Partial<Record<AnnotationKind, string>> = {
  unclear: toSay('Words could not be understood here, and somebody has looked into it.'),
  spelling: toSay('The word before is written by its sound, and somebody has looked into it.'),
};
