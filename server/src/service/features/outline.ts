import type { Snapshot } from '../snapshot';
import { type Range, rangeInLine } from '../types';
import { firstWords } from '../words';

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
  const { reading, text } = snapshot;
  return reading.turns.map((turn) => ({
    name: turn.name,
    detail: firstWords(snapshot, turn, DETAIL),
    range: {
      start: { line: turn.line, character: 0 },
      end: { line: turn.endLine, character: text.lengthOf(turn.endLine) },
    },
    selectionRange: rangeInLine(turn.line, turn.label),
  }));
}
