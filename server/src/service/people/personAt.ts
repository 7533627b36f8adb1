import { turnAt } from '../reading/turnAt';
import type { Snapshot } from '../snapshot';
import { type Position, type Range, rangeInLine } from '../types';
import { keysOf, type ListEntry, listEntries } from './listEntries';
import { nameSpanIn } from './nameSpan';
import type { Speaker } from './speaker';
import { speakerOf, speakers } from './speakers';

/** Whom a place in a document names: in the label of a turn, or in a list of participants. */
export interface PersonAt {
  /** Nothing for somebody who is listed and never speaks. */
  readonly speaker: Speaker | undefined;
  /** The turn whose label it is; nothing in a list. */
  readonly turn: number | undefined;
  /** The entry of the list; nothing in a label. */
  readonly entry: ListEntry | undefined;
  /** Where the name stands, without honorific, title and firm, and how it is written there. */
  readonly range: Range;
  readonly name: string;
}

/** The person whom a label or an entry of a list names, anywhere in it; nothing elsewhere. */
export function personAt(snapshot: Snapshot, { line, character }: Position): PersonAt | undefined {
  const { reading } = snapshot;
  const index = turnAt(reading.turns, line);
  const turn = reading.turns[index];
  if (turn?.line === line) {
    const { start, end, text } = turn.label;
    if (character < start || character > end) return undefined;
    const span = nameSpanIn(text);
    return {
      speaker: speakerOf(snapshot, index),
      turn: index,
      entry: undefined,
      range: rangeInLine(line, { start: start + span.start, end: start + span.end }),
      name: text.slice(span.start, span.end),
    };
  }
  const entry = reading.turns.length > 0 ? listEntries(snapshot).find((each) => each.line === line) : undefined;
  if (!entry || character < entry.range.start.character || character > entry.range.end.character) return undefined;
  const speaker = speakers(snapshot).find((each) => keysOf(each).has(entry.key));
  return { speaker, turn: undefined, entry, range: entry.range, name: entry.name };
}

/** Where the name stands in the label of a turn. */
export function nameRange({ reading }: Snapshot, index: number): Range {
  const turn = reading.turns[index];
  if (!turn) return rangeInLine(0, { start: 0, end: 0 });
  const { start, end } = nameSpanIn(turn.label.text);
  return rangeInLine(turn.line, { start: turn.label.start + start, end: turn.label.start + end });
}

/** Where the name stands in each label of a speaker, from top to bottom. */
export function nameRanges({ reading }: Snapshot, { labels }: Speaker): Range[] {
  const ranges = labels.flatMap(({ text, turns }) => {
    const { start, end } = nameSpanIn(text);
    return turns.flatMap((index) => {
      const turn = reading.turns[index];
      return turn ? rangeInLine(turn.line, { start: turn.label.start + start, end: turn.label.start + end }) : [];
    });
  });
  return labels.length > 1 ? ranges.sort(({ start: a }, { start: b }) => a.line - b.line) : ranges;
}
