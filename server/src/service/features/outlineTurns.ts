import type { Version } from '../reading/changedLines';
import { changedTurns } from '../reading/changedTurns';
import type { Line } from '../reading/line';
import type { Reading } from '../reading/read';
import type { Turn } from '../reading/turn';
import type { Snapshot } from '../snapshot';
import { timeOf } from '../times';
import { rangeInLine } from '../types';
import { firstLineOf, firstWords } from '../words';
import type { OutlineItem } from './outline';

/** Characters of a turn that an outline or breadcrumb has room for. */
const DETAIL = 60;

/** The turns of a document as items of its outline. */
export interface TurnItems {
  readonly items: readonly OutlineItem[];
  /** What they were when they were last made of the same reading, and the turns that have other lines since. */
  readonly before?: { readonly items: readonly OutlineItem[]; readonly changed: ReadonlySet<number> };
}

/**
 * The turns of a document as items of its outline, each the very same object as before where its lines are the same. Only
 * the turns that an edit has touched are looked at where the document is still read in the same way.
 */
export function turnItems(snapshot: Snapshot): TurnItems {
  const { reading, text, touched } = snapshot;
  const before = byReading.get(reading);
  const changed = before && changedTurns(before, snapshot);
  if (before && changed?.size === 0) return { items: before.items, before: { items: before.items, changed } };
  const all = before?.all.slice() ?? [];
  for (const i of changed ?? reading.turns.keys()) {
    const turn = reading.turns[i];
    if (turn) all[i] = itemOf(snapshot, turn, all[i]);
  }
  const items = before?.items.slice() ?? [];
  for (const i of changed ?? all.keys()) if (all[i]) items[i] = all[i].item;
  byReading.set(reading, { text, touched, all, items });
  return { items, ...(before && changed && { before: { items: before.items, changed } }) };
}

/** Of a reading, the newest items and the text that they were made of. */
interface Kept extends Version {
  readonly all: readonly Made[];
  readonly items: readonly OutlineItem[];
}

const byReading = new WeakMap<Reading, Kept>();

/** An item with the lines that it is made of, besides its label's: the one above, that of the first words, the last. */
interface Made {
  readonly item: OutlineItem;
  readonly turn: Turn;
  readonly above: Line;
  readonly line: number;
  readonly words: Line;
  readonly end: Line;
}

/** The newest of a label's line, for when another label is edited. */
const byLabel = new WeakMap<Line, Made>();

function itemOf(snapshot: Snapshot, turn: Turn, before: Made | undefined): Made {
  const label = snapshot.text.at(turn.line);
  const last = before ?? byLabel.get(label);
  if (last && isStill(last, turn, snapshot)) return last;
  const now = make(snapshot, turn);
  byLabel.set(label, now);
  return now;
}

function isStill({ turn, above, line, words, end }: Made, now: Turn, snapshot: Snapshot): boolean {
  const { text } = snapshot;
  if (turn !== now) {
    if (turn.line !== now.line || turn.endLine !== now.endLine || turn.wordsLine !== now.wordsLine) return false;
    if (turn.name !== now.name || turn.empty !== now.empty || turn.wordsStart !== now.wordsStart) return false;
    if (line !== firstLineOf(snapshot, now)) return false;
    if (turn.label.start !== now.label.start || turn.label.end !== now.label.end) return false;
  }
  return above === text.at(now.line - 1) && words === text.at(line) && end === text.at(now.endLine);
}

function make(snapshot: Snapshot, turn: Turn): Made {
  const { text } = snapshot;
  const line = firstLineOf(snapshot, turn);
  const end = text.at(turn.endLine);
  const time = timeOf(snapshot, turn);
  const words = firstWords(snapshot, turn, DETAIL);
  const item: OutlineItem = {
    kind: 'turn',
    name: turn.name,
    detail: time && words ? `${time} · ${words}` : (time ?? words),
    range: { start: { line: turn.line, character: 0 }, end: { line: turn.endLine, character: end.length } },
    selectionRange: rangeInLine(turn.line, turn.label),
  };
  return { item, turn, above: text.at(turn.line - 1), line, words: text.at(line), end };
}
