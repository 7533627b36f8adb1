import { lineBreakAt } from '../editing/edits';
import { openingFor } from '../editing/opening';
import { blankLinesOf } from '../formatting/style';
import { silent } from '../people/listEntries';
import { nextSpeakers } from '../people/nextSpeakers';
import type { Speaker } from '../people/speaker';
import { BLANK, FURNITURE } from '../reading/shape';
import { turnAt } from '../reading/turnAt';
import type { Snapshot } from '../snapshot';
import { type Position, type Range, rangeInLine } from '../types';

/** A speaker who can be named at the start of a line. */
export interface Completion {
  readonly name: string;
  /** The label as the file writes it, with what closes it: `Name: `, or a line of its own; below the blank lines it needs. */
  readonly newText: string;
  /** What stands there so far. */
  readonly range: Range;
  /** What a client compares with what stands there. */
  readonly filterText: string;
  /** How many turns the speaker has. */
  readonly turns: number;
}

export interface Completions {
  /** The likeliest next speaker first. */
  readonly items: readonly Completion[];
  /** Whether some were left out. */
  readonly isIncomplete: boolean;
}

/**
 * Who may speak next, at the start of a line: one that is blank, or holds the beginning of a name and what the file
 * writes before labels. Who is listed and has not spoken comes last. None elsewhere. 200 at most. Times are left out: nobody knows them before they are typed.
 */
export function completion(snapshot: Snapshot, position: Position): Completions {
  const { reading, text } = snapshot;
  const { line, character } = text.clamp(position);
  const words = text.line(line);
  const turn = turnAt(reading.turns, line - 1);
  if (words.length > LONGEST || words.slice(character).trim() !== '' || reading.turns.length === 0) return NONE;
  const start = STAMP.exec(words)?.[0].length ?? 0;
  if (character < start) return NONE;
  const [, opener = '', typed = ''] = OPENER.exec(words.slice(start, character)) ?? [];
  const range = rangeInLine(line, { start, end: character });
  const blank: string[] = new Array(blankLinesMissing(snapshot, line)).fill('');
  const items: Completion[] = [];
  for (const { who, name, labels, turns } of candidates(snapshot, turn)) {
    if (typed !== '' && !labels.some((label) => beginsAnyWord(label, typed))) continue;
    if (items.length === MOST) return { items, isIncomplete: true };
    const opening = openingFor(snapshot, Math.max(turn, 0), who, false);
    if (!opening) continue;
    const { before, label, behind, below } = opening;
    const lines = [...blank, before + label + behind, ...(below ? [...below, ''] : [])];
    const newText = lines.join(lineBreakAt(snapshot, line));
    items.push({ name, newText, range, filterText: `${opener}${label}`, turns });
  }
  return { items, isIncomplete: false };
}

/**
 * Whether a line is where the next turn begins: it is blank, and so are those above it, as many as the file has between
 * turns, up to a turn whose words are at an end, be that of a sentence or an interruption.
 */
export function beginsNextTurn(snapshot: Snapshot, { line }: Position): boolean {
  const { reading, text } = snapshot;
  const turn = reading.turns[turnAt(reading.turns, line - 1)];
  if (!turn || turn.empty || turn.endLine >= line || !(text.at(line).shape & BLANK)) return false;
  const between = line - 1 - turn.endLine;
  if (between > 0 && between > (blankLinesOf(snapshot) ?? 0)) return false;
  for (let at = turn.endLine + 1; at < line; at++) if (!(text.at(at).shape & BLANK)) return false;
  return AT_AN_END.test(text.line(turn.endLine).slice(-LOOK_AT));
}

/** Of what is said, or of a mark in brackets. */
const AT_AN_END = /(?:[.?!…。？！]["'”’*]{0,2}|[\])]|--|[–—])\s{0,3}$/;
const LOOK_AT = 20;

/** How many blank lines a label on this line lacks above it, right below words, to be set off as the file's labels are. */
function blankLinesMissing(snapshot: Snapshot, line: number): number {
  const { reading, text } = snapshot;
  if (turnAt(reading.turns, line - 1) < 0) return 0;
  let said = line - 1;
  while (said > 0 && text.at(said).shape & BLANK) said -= 1;
  const { shape, heading } = text.at(said);
  if (shape & FURNITURE || heading) return 0;
  return Math.max(0, (blankLinesOf(snapshot) ?? 0) - (line - 1 - said));
}

interface Candidate {
  readonly who: Speaker | string;
  readonly name: string;
  readonly labels: readonly string[];
  readonly turns: number;
}

/** Who has spoken, then who is listed only: with the title where labels have one. */
function* candidates(snapshot: Snapshot, turn: number): Generator<Candidate> {
  for (const speaker of nextSpeakers(snapshot, turn)) {
    const { name, labels, turns } = speaker;
    yield { who: speaker, name, labels: labels.map(({ text }) => text), turns: turns.length };
  }
  const { convention } = snapshot.reading.turns[Math.max(turn, 0)] ?? {};
  for (const { line, name, label } of silent(snapshot)) {
    const isAlike = snapshot.text.at(line).label?.written.convention === convention;
    yield { who: isAlike ? label : name, name, labels: [label], turns: 0 };
  }
}

const MOST = 200;
const NONE: Completions = { items: [], isIncomplete: false };

/** UTF-16 characters of a line that may hold the beginning of a label. */
const LONGEST = 200;

/** The time that a label follows, perhaps. */
const STAMP = /^\s*(?:\\?[[(]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\\?[\])]?\s*)?/;

/** What the conventions set before a name, and a beginning of one. */
const OPENER = /^([*_<>[]{0,3}(?:v\s)?\s?)(.*)$/;

/** Whether a label or one of its words begins so, in any case. */
function beginsAnyWord(label: string, typed: string): boolean {
  const [words, beginning] = [label.toLowerCase(), typed.toLowerCase()];
  for (let at = words.indexOf(beginning); at >= 0; at = words.indexOf(beginning, at + 1))
    if (at === 0 || words.charAt(at - 1).trim() === '') return true;
  return false;
}
