import type { AnnotationKind } from '../reading/annotations';
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
export function annotationCard({ text, reading }: Snapshot, { line, character }: Position): AnnotationCard | undefined {
  if (reading.turns.length === 0) return undefined;
  const found = text.at(line).annotations.find(({ start, end }) => start <= character && character <= end);
  if (!found) return undefined;
  const { start, end, kind, time } = found;
  const words = text.line(line).slice(start, end);
  return { range: rangeInLine(line, found), text: words, kind, meaning: MEANINGS[kind], ...(time && { time }) };
}

export function annotationHover(snapshot: Snapshot, position: Position): Hover | undefined {
  const card = annotationCard(snapshot, position);
  if (!card) return undefined;
  const { range, text, meaning, time } = card;
  return { range, title: text, rows: [{ name: '', value: meaning }, ...(time ? [{ name: 'Time', value: time }] : [])] };
}

const MEANINGS: Record<AnnotationKind, string> = {
  language: 'Something is said in another language here, or through an interpreter, and not written down.',
  unclear: 'Words could not be understood here.',
  sound: 'A sound that is heard, not said.',
  overlap: 'Several people speak at once here.',
  technical: 'The recording has a gap or a fault here.',
  procedure: 'What was read out here is left away, as it belongs to how the call is held.',
  spelling: 'The word before is written by its sound, or as it was said, and not checked.',
  time: 'The time in the recording.',
  note: 'A remark of whoever wrote this down, not spoken.',
};
