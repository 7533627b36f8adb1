import type { Line } from '../reading/line';
import type { Reading } from '../reading/read';
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

/**
 * The turns of a document, in order; none where it is no transcript. An item is the very same object as before, where
 * an edit changed nothing that it is made of.
 */
export function outline(snapshot: Snapshot): readonly OutlineItem[] {
  const { reading, text } = snapshot;
  const before = known.get(reading);
  const made = reading.turns.map((turn, i): Made => {
    const last = before?.[i];
    const isSame = last && last.words === text.at(last.line) && last.end === text.at(turn.endLine);
    return isSame ? last : make(snapshot, turn);
  });
  known.set(reading, made);
  return made.map(({ item }) => item);
}

/** An item with the lines that it is made of, besides its turn: that of the first words, and the last one. */
interface Made {
  readonly item: OutlineItem;
  readonly line: number;
  readonly words: Line;
  readonly end: Line;
}

/** The newest that was made of a reading: what has the same lines is the same in every version that is read so. */
const known = new WeakMap<Reading, readonly Made[]>();

function make(snapshot: Snapshot, turn: Turn): Made {
  const { text } = snapshot;
  const line = firstLineOf(snapshot, turn);
  const end = text.at(turn.endLine);
  const item = {
    name: turn.name,
    detail: firstWords(snapshot, turn, DETAIL),
    range: { start: { line: turn.line, character: 0 }, end: { line: turn.endLine, character: end.length } },
    selectionRange: rangeInLine(turn.line, turn.label),
  };
  return { item, line, words: text.at(line), end };
}
