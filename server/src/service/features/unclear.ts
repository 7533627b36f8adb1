import { type People, peopleIn } from '../people/speakers';
import { annotationUnresolved } from '../rules/annotationUnresolved';
import { speakerPlaceholder } from '../rules/speakerPlaceholder';
import type { Settings } from '../settings';
import type { Snapshot } from '../snapshot';
import { type Position, type Range, rangeInLine } from '../types';

/**
 * What is marked as unclear, whether or not it is shown as a problem: words that nobody could hear (`[inaudible]`), names
 * that are written by ear (`(ph)`), and labels that name nobody. This is the first of them that begins behind a place;
 * nothing where none does.
 */
export function unclearAfter(snapshot: Snapshot, place: Position): Range | undefined {
  const all = unclearIn(snapshot);
  return all[countBefore(all, place, true)];
}

/** The last of them that begins before a place; nothing where none does. */
export function unclearBefore(snapshot: Snapshot, place: Position): Range | undefined {
  const all = unclearIn(snapshot);
  return all[countBefore(all, place, false) - 1];
}

/** How many begin before a place, or also at it. */
function countBefore(all: readonly Range[], place: Position, orAt: boolean): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compare(all[middle]?.start ?? place, place);
    if (order < 0 || (orAt && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function unclearIn(snapshot: Snapshot): readonly Range[] {
  const people = peopleIn(snapshot);
  const { marked, settings } = snapshot;
  const before = known.get(people);
  if (before?.marked === marked && before.settings === settings) return before.places;
  const places = [annotationUnresolved, speakerPlaceholder]
    .flatMap((rule) => rule.find(snapshot).map(({ range }) => range))
    .concat(byEar(snapshot))
    .sort((a, b) => compare(a.start, b.start));
  known.set(people, { marked, settings, places });
  return places;
}

/** What was found, and what it was found by beside the people. */
interface Kept {
  readonly marked: readonly number[];
  readonly settings: Settings;
  readonly places: readonly Range[];
}

const known = new WeakMap<People, Kept>();

/** Marks behind a name that the transcriber could not spell; `[sic]` says that it is spelt as it should be. */
function byEar({ marked, text }: Snapshot): Range[] {
  return marked.flatMap((line) =>
    text
      .at(line)
      .annotations.filter(({ kind, name }) => kind === 'spelling' && !/^(?:sic|as)\b/i.test(name))
      .map((span) => rangeInLine(line, span)),
  );
}
