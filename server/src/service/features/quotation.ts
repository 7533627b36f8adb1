import type { Refusal } from '../editing/edits';
import { ROLE_NAMES } from '../people/role';
import type { Speaker } from '../people/speaker';
import { speakerOf } from '../people/speakers';
import { headerOf } from '../reading/header';
import { isRole } from '../reading/roles';
import { BLANK, FURNITURE } from '../reading/shape';
import type { Turn } from '../reading/turn';
import { turnAt } from '../reading/turnAt';
import { type Listener, say } from '../say';
import type { Snapshot } from '../snapshot';
import type { Position, Range } from '../types';

/**
 * What is selected of a turn as a quotation, with a line that says who said it and where: the whole turn where nothing
 * is selected, or only its label. Plain text, its line breaks `\n`. The words are letter for letter, but for page numbers
 * and the like, which nobody said. What is not known of speaker and document is left out; lines count from 1.
 */
export function quotation(snapshot: Snapshot, selected: Range): { readonly text: string } | Refusal {
  const { reading, text } = snapshot;
  const [from, to] = [text.clamp(selected.start), text.clamp(selected.end)];
  const [start, end] = [earliest(from, to), latest(from, to)];
  const index = turnWithin(snapshot, start, end);
  const turn = reading.turns[index];
  if (!turn) return { refused: say(snapshot, 'There is no turn here.') };
  const next = reading.turns[index + 1];
  if (next && compare({ line: next.line, character: 0 }, end) < 0)
    return { refused: say(snapshot, 'Several turns are selected. Select words of one of them.') };
  const whole = wordsOf(turn, text.lengthOf(turn.endLine));
  const part = said(snapshot, turn, latest(start, whole.start), earliest(end, whole.end));
  const quoted = part ?? said(snapshot, turn, whole.start, whole.end);
  if (!quoted) return { refused: say(snapshot, 'Nothing is said in this turn.') };
  const { words, first, last } = quoted;
  const lines =
    first === last ? say(snapshot, 'line {0}', first + 1) : say(snapshot, 'lines {0}–{1}', first + 1, last + 1);
  const source = [...documentOf(snapshot), lines].join(', ');
  return { text: `“${words}”\n— ${speakerOfTurn(snapshot, speakerOf(snapshot, index), turn).join(', ')}; ${source}\n` };
}

/** The turn at the start of a selection, or the first that begins in it; -1 where there is none. */
function turnWithin({ reading: { turns } }: Snapshot, start: Position, end: Position): number {
  const index = turnAt(turns, start.line);
  if (start.line <= (turns[index]?.endLine ?? -1)) return index;
  return (turns[index + 1]?.line ?? Number.POSITIVE_INFINITY) <= end.line ? index + 1 : -1;
}

function wordsOf({ wordsLine, wordsStart, endLine }: Turn, length: number): Range {
  return { start: { line: wordsLine, character: wordsStart }, end: { line: endLine, character: length } };
}

interface Said {
  readonly words: string;
  /** Lines, from 0. */
  readonly first: number;
  readonly last: number;
}

/**
 * What is said between two places of a turn, with a blank line wherever the text has some, unless for a page that ends
 * there; nothing where that is nothing.
 */
function said({ text }: Snapshot, turn: Turn, start: Position, end: Position): Said | undefined {
  let words = '';
  let [first, last] = [-1, -1];
  let isParagraph = false;
  let isPage = false;
  for (let line = start.line; line <= end.line; line++) {
    const { shape } = text.at(line);
    isParagraph ||= (shape & BLANK) !== 0;
    isPage ||= (shape & FURNITURE) !== 0;
    if (line > turn.line && shape & (BLANK | FURNITURE)) continue;
    const all = text.line(line);
    const piece = all.slice(line === start.line ? start.character : 0, line === end.line ? end.character : all.length);
    if (piece.trim() === '') continue;
    words += (first < 0 ? '' : isParagraph && !isPage ? '\n\n' : '\n') + piece.trim();
    if (first < 0) first = line;
    last = line;
    isParagraph = isPage = false;
  }
  return first < 0 ? undefined : { words, first, last };
}

/** Name, title or else role, and firm. A name that is a role, such as `Operator`, needs no other. */
function speakerOfTurn(to: Listener, speaker: Speaker | undefined, turn: Turn): string[] {
  const { name = turn.name, title, role, affiliation } = speaker ?? {};
  const does = title?.value ?? (role && !isRole(name.toLowerCase()) ? say(to, ROLE_NAMES[role.value]) : undefined);
  return [name, does, affiliation?.value].filter((part) => part !== undefined);
}

/** The title and the date of the document; the name of its file where it has no title. */
function documentOf({ reading, text, uri }: Snapshot): string[] {
  const { title = '', company, period, date = '' } = headerOf(text, reading.turns[0]?.line ?? 0);
  const called = title.length > LONGEST_TITLE ? '' : title;
  const named = spaced(called || [company, period].filter(Boolean).join(' ') || fileName(uri));
  const day = spaced(date);
  return [named, named.includes(day) ? '' : day].filter((part) => part !== '');
}

/** UTF-16 characters; what is longer is a table of contents, or a notice. */
const LONGEST_TITLE = 150;

function spaced(words: string): string {
  return words.split(/\s+/).join(' ');
}

/** Without folders and ending; empty for a document that was never saved. */
function fileName(uri: string): string {
  if (uri.startsWith('untitled:')) return '';
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.(?:transcript\.)?[a-z]{1,10}$/i, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function latest(a: Position, b: Position): Position {
  return compare(a, b) < 0 ? b : a;
}

function earliest(a: Position, b: Position): Position {
  return compare(a, b) < 0 ? a : b;
}
