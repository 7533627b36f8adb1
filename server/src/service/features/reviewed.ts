import { order } from '../edits';
import { type People, peopleIn } from '../people/speakers';
import type { Annotation } from '../reading/annotations';
import { changedLines, type Version } from '../reading/changedLines';
import { annotationUnbalanced, mayCloseMark } from '../rules/annotationUnbalanced';
import { isUnheard } from '../rules/annotationUnresolved';
import { speakerPlaceholder } from '../rules/speakerPlaceholder';
import type { Settings } from '../settings';
import type { Snapshot } from '../snapshot';
import { type Position, type Range, rangeInLine } from '../types';

/** Why somebody has to look into a place. */
export const REVIEW_KINDS = [
  'unheard', // [inaudible 00:12:34]
  'by-ear', // (ph)
  'nameless', // Unidentified Analyst:
  'unbalanced', // [inaudible
] as const;

export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** A place that somebody has to look into, or has. */
export interface Reviewed {
  readonly range: Range;
  readonly kind: ReviewKind;
  /** The time that its mark names, as written. */
  readonly time?: string;
  /** Whether the mark says that somebody has looked into it; not there where no mark can say so. */
  readonly done?: boolean;
}

/**
 * All places that somebody has to look into, or has, from top to bottom, whether or not they are shown as problems; none
 * where the text is no transcript. The very same array as before where an edit changed none.
 */
export function reviewedIn(snapshot: Snapshot): readonly Reviewed[] {
  if (snapshot.reading.turns.length === 0) return NONE;
  const people = peopleIn(snapshot);
  const { marked, settings, text, touched } = snapshot;
  const before = known.get(people);
  if (before?.marked === marked && before.settings === settings && !isAtBracket(before, snapshot)) return before.places;
  const places = [...marks(snapshot), ...unbalanced(snapshot), ...nameless(snapshot)].sort((a, b) =>
    order(a.range.start, b.range.start),
  );
  known.set(people, { marked, settings, text, touched, places });
  return places;
}

const NONE: readonly Reviewed[] = [];

/** What was found, and what it was found by beside the people. */
interface Kept extends Version {
  readonly marked: readonly number[];
  readonly settings: Settings;
  readonly places: readonly Reviewed[];
}

const known = new WeakMap<People, Kept>();

/** Whether words have changed that may have the other bracket of a mark. */
function isAtBracket(before: Version, now: Snapshot): boolean {
  return changedLines(before, now).some((line) => mayCloseMark(line, now));
}

/** Why somebody has to look into what an annotation of a line marks; nothing where nobody has to. */
export function reviewKindOf(mark: Annotation, line: string): 'unheard' | 'by-ear' | undefined {
  if (isUnheard(mark, line)) return 'unheard';
  // `[sic]` says that it is spelt as it should be.
  return mark.kind === 'spelling' && !/^(?:(?:sic|as)\b|原文)/i.test(mark.name) ? 'by-ear' : undefined;
}

/** Whether a mark can say that somebody has looked into it: a tag is markup, which more words in it would break. */
export function canBeChecked({ start }: Annotation, line: string): boolean {
  return line[start] !== '<';
}

function marks({ marked, text }: Snapshot): Reviewed[] {
  return marked.flatMap((line) =>
    text.at(line).annotations.flatMap((mark) => {
      const words = text.line(line);
      const kind = reviewKindOf(mark, words);
      if (!kind) return [];
      const { time, checked = false } = mark;
      const done = canBeChecked(mark, words) ? { done: checked } : {};
      return { range: rangeInLine(line, mark), kind, ...(time !== undefined && { time }), ...done };
    }),
  );
}

/** A mark of many words has both brackets, though none is found near the first of them. */
function unbalanced(snapshot: Snapshot): Reviewed[] {
  const isInMark = ({ line, character }: Position) =>
    snapshot.text.at(line).annotations.some(({ start, end }) => start <= character && character < end);
  return annotationUnbalanced
    .find(snapshot)
    .flatMap(({ range }) => (isInMark(range.start) ? [] : [{ range, kind: 'unbalanced' as const }]));
}

function nameless(snapshot: Snapshot): Reviewed[] {
  return speakerPlaceholder.find(snapshot).map(({ range }) => ({ range, kind: 'nameless' as const }));
}
