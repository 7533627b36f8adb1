import type { Snapshot } from '../snapshot';
import type { Position, Range } from '../types';
import { annotationHover } from './annotationCard';
import { figureHover } from './figureCard';
import { sectionHover } from './sectionCard';
import { speakerHover } from './speakerCard';

/** What is shown over a place. Every text is plain, and parts of it come from the file. */
export interface Hover {
  /** What it is about. */
  readonly range: Range;
  readonly title: string;
  readonly rows: readonly HoverRow[];
}

export interface HoverRow {
  /** What the row says something about; empty where it is a sentence. */
  readonly name: string;
  readonly value: string;
  /** Where in the document one can see it. */
  readonly place?: Range;
}

/** Tried one after the other: the first that has something to say is heard. */
const PROVIDERS: readonly ((snapshot: Snapshot, position: Position) => Hover | undefined)[] = [
  speakerHover,
  annotationHover,
  figureHover,
  sectionHover,
];

/** What there is to say of the place under the pointer, which may be anywhere; nothing for most places. */
export function hover(snapshot: Snapshot, position: Position): Hover | undefined {
  const place = snapshot.text.clamp(position);
  for (const provider of PROVIDERS) {
    const found = provider(snapshot, place);
    if (found) return found;
  }
  return undefined;
}
