import type { Turn } from '../reading/turn';
import type { Snapshot } from '../snapshot';
import { type Range, rangeInLine } from '../types';
import { firstLineOf, firstWords } from '../words';

/** One entry of the outline: a turn. */
export interface OutlineItem {
  /** The name in the label. Never empty. */
  readonly name: string;
  /** The first words; empty where nothing is said. */
  readonly detail: string;
  /** From the label's line to the end of the last paragraph. */
  readonly range: Range;
  /** The label, without its colon. */
  readonly selectionRange: Range;
}

/** Characters of a turn that an outline or breadcrumb has room for. */
const DETAIL = 60;

export function outline(snapshot: Snapshot): OutlineItem[] {
  return snapshot.reading.turns.map((turn) => itemOf(snapshot, turn));
}

/**
 * The item of a turn, made anew only where the text has changed that it is made of. After an edit that changes no
 * facts the turns are the same objects, so a million of them cost a million comparisons and no more.
 */
function itemOf(snapshot: Snapshot, turn: Turn): OutlineItem {
  const { text } = snapshot;
  const known = items.get(turn);
  const end = text.lengthOf(turn.endLine);
  if (known && known.words === text.lineWithBreak(known.line) && known.item.range.end.character === end)
    return known.item;
  const item = {
    name: turn.name,
    detail: firstWords(snapshot, turn, DETAIL),
    range: { start: { line: turn.line, character: 0 }, end: { line: turn.endLine, character: end } },
    selectionRange: rangeInLine(turn.line, turn.label),
  };
  const line = firstLineOf(snapshot, turn);
  items.set(turn, { line, words: text.lineWithBreak(line), item });
  return item;
}

/** `words` is the line that the first words were taken from. */
const items = new WeakMap<Turn, { line: number; words: string; item: OutlineItem }>();
