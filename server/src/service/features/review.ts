import { CHECKED } from '../reading/annotations';
import type { Line } from '../reading/line';
import type { Reading } from '../reading/read';
import { turnAt } from '../reading/turnAt';
import type { Snapshot } from '../snapshot';
import { type Reviewed, reviewedIn } from './reviewed';

/** A place that somebody has to look into, or has, with what is to be seen of it. */
export interface ReviewItem extends Reviewed {
  /** As written, with its brackets, but without what says that it is checked. */
  readonly text: string;
  /** The words of its line around it, without the label: 60 UTF-16 characters of each side at most, and an ellipsis where there are more. */
  readonly before: string;
  readonly after: string;
  /** Who speaks there; not there outside of turns, and for a label itself. */
  readonly speaker?: string;
}

export interface Review {
  /** From top to bottom: the first {@link MOST_REVIEWED} at most. */
  readonly items: readonly ReviewItem[];
  /** Of all places: how many there are, and how many somebody has looked into. */
  readonly total: number;
  readonly done: number;
}

/** In one answer: more than anybody goes through. */
export const MOST_REVIEWED = 5000;

/** Everything in a document that somebody has to look into, or has; nothing where the text is no transcript. */
export function review(snapshot: Snapshot): Review {
  const all = reviewedIn(snapshot);
  const done = all.reduce((count, each) => count + (each.done ? 1 : 0), 0);
  return { items: all.slice(0, MOST_REVIEWED).map((each) => itemOf(snapshot, each)), total: all.length, done };
}

/** The very same item as before where an edit touched neither its line nor who speaks there. */
function itemOf(snapshot: Snapshot, place: Reviewed): ReviewItem {
  const line = snapshot.text.at(place.range.start.line);
  const before = known.get(place);
  if (before?.line === line && before.reading === snapshot.reading) return before.item;
  const item = itemFor(snapshot, place);
  known.set(place, { line, reading: snapshot.reading, item });
  return item;
}

/** An item, and what it was made of beside the place. */
interface Known {
  readonly line: Line;
  readonly reading: Reading;
  readonly item: ReviewItem;
}

const known = new WeakMap<Reviewed, Known>();

function itemFor({ text, reading }: Snapshot, place: Reviewed): ReviewItem {
  const { start, end } = place.range;
  const line = text.line(start.line);
  const turn = reading.turns[turnAt(reading.turns, start.line)];
  const mark = line.slice(start.character, end.character);
  if (place.kind === 'nameless') {
    const said = turn?.wordsLine === start.line ? line.slice(turn.wordsStart, turn.wordsStart + FAR) : '';
    return { ...place, text: mark, before: '', after: firstOf(said.trim()) };
  }
  const from = turn?.wordsLine === start.line && turn.wordsStart <= start.character ? turn.wordsStart : 0;
  return {
    ...place,
    text: place.done ? mark.slice(0, -1 - CHECKED.length) + mark.slice(-1) : mark,
    before: lastOf(line.slice(Math.max(from, start.character - FAR), start.character).trim()),
    after: firstOf(line.slice(end.character, end.character + FAR).trim()),
    ...(turn && { speaker: turn.name }),
  };
}

/** UTF-16 characters of words that are shown. */
const MOST = 60;

/** That are looked at: a line may be all of a file. */
const FAR = 2 * MOST;

/** Cut between words where there is a space, and never within a pair of surrogates. */
function firstOf(words: string): string {
  if (words.length <= MOST) return words;
  const cut = words.slice(0, MOST).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}

function lastOf(words: string): string {
  if (words.length <= MOST) return words;
  const cut = words.slice(-MOST).replace(/^[\uDC00-\uDFFF]/, '');
  return `…${cut.slice(cut.indexOf(' ') + 1)}`;
}
