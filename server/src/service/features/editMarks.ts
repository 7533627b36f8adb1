import { applied, type Refusal } from '../editing/edits';
import { type Edit, together } from '../edits';
import { type Annotation, CHECKED } from '../reading/annotations';
import { turnAt } from '../reading/turnAt';
import { say } from '../say';
import type { Snapshot } from '../snapshot';
import { type Position, rangeInLine } from '../types';
import { canBeChecked, reviewKindOf } from './reviewed';

/** What can be done with marks that somebody has to look into. */
export const MARK_EDITS = ['check', 'uncheck', 'toggle', 'remove'] as const;

export type MarkEdit = (typeof MARK_EDITS)[number];

/**
 * Says in the marks at some places that somebody has looked into them, or takes that back, letter for letter; `toggle`
 * does either. Or takes the marks out with the space that they leave. A place is anywhere in a mark such as `[inaudible 00:12:34]` or `(ph)`.
 * What is so already is left as it is. Refused where no such mark is at one of the places, and where other turns would
 * be read then.
 */
export function editMarks(snapshot: Snapshot, places: readonly Position[], what: MarkEdit): readonly Edit[] | Refusal {
  const marks = new Map<string, Place>();
  for (const place of places) {
    const found = markAt(snapshot, place);
    if (!found)
      return {
        refused: say(snapshot, 'There is no annotation here that can be checked, such as [inaudible] or (ph).'),
      };
    const { line, mark } = found;
    if (what !== 'remove' && !canBeChecked(mark, snapshot.text.line(line)))
      return { refused: say(snapshot, 'This mark is a tag of a markup, which another word in it would break.') };
    marks.set(`${line}:${mark.start}`, found);
  }
  const { edits } = together([...marks.values()].map((place) => ({ edits: EDITS[what](snapshot, place) })));
  if (readsAlike(snapshot, edits)) return edits;
  return { refused: say(snapshot, 'With this change of the mark, other turns would be read. Edit the text by hand.') };
}

interface Place {
  readonly line: number;
  readonly mark: Annotation;
}

function markAt({ text, reading }: Snapshot, place: Position): Place | undefined {
  if (reading.turns.length === 0) return undefined;
  const { line, character } = text.clamp(place);
  const words = text.line(line);
  const mark = text.at(line).annotations.findLast(({ start, end }) => start <= character && character <= end);
  return mark && reviewKindOf(mark, words) ? { line, mark } : undefined;
}

const EDITS: Readonly<Record<MarkEdit, (snapshot: Snapshot, place: Place) => Edit[]>> = {
  check(_, { line, mark: { end, checked } }) {
    if (checked) return [];
    return [{ range: rangeInLine(line, { start: end - 1, end: end - 1 }), newText: CHECKED }];
  },
  uncheck(_, { line, mark: { end, checked } }) {
    if (!checked) return [];
    return [{ range: rangeInLine(line, { start: end - 1 - CHECKED.length, end: end - 1 }), newText: '' }];
  },
  toggle: (snapshot, place) => EDITS[place.mark.checked ? 'uncheck' : 'check'](snapshot, place),
  remove: (snapshot, place) => [removal(snapshot, place)],
};

/** One space stays where there are some on both sides, and none before a full stop or at an end of what is said. */
function removal({ text, reading }: Snapshot, { line, mark: { start, end } }: Place): Edit {
  const words = text.line(line);
  const turn = reading.turns[turnAt(reading.turns, line)];
  const opening = turn?.wordsLine === line && start >= turn.wordsStart ? turn.wordsStart : 0;
  const before = start - words.slice(opening, start).trimEnd().length - opening;
  const after = words.length - end - words.slice(end).trimStart().length;
  const begins = start - before === opening;
  if (begins) return { range: rangeInLine(line, { start, end: end + after }), newText: '' };
  if (before > 0 && after > 0 && end + after < words.length)
    return { range: rangeInLine(line, { start: start - before, end: end + after }), newText: ' ' };
  const goesOn = /^[\p{L}\d]/u.test(words.slice(end, end + 2));
  return { range: rangeInLine(line, { start: goesOn ? start : start - before, end }), newText: '' };
}

function readsAlike(snapshot: Snapshot, edits: readonly Edit[]): boolean {
  const labels = (of: Snapshot) => of.reading.turns.map(({ line, name }) => `${line} ${name}`).join('\n');
  const after = applied(snapshot, edits);
  return after.reading === snapshot.reading || labels(after) === labels(snapshot);
}
