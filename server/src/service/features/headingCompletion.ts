import { lineBreakAt } from '../editing/edits';
import { isRule } from '../editing/opening';
import type { HeadingKind } from '../reading/headings';
import type { Section } from '../reading/sections';
import { BLANK } from '../reading/shape';
import { turnAt } from '../reading/turnAt';
import type { Snapshot } from '../snapshot';
import { type Position, type Range, rangeInLine } from '../types';

/** A section heading that a document lacks. */
export interface HeadingCompletion {
  readonly title: string;
  /** The heading as the file writes headings: in capitals, with its rules, and the blank lines around it. */
  readonly newText: string;
  /** What stands there so far. */
  readonly range: Range;
}

/**
 * The section headings that a document lacks and that may stand on a line that is blank, or holds the beginning of one:
 * a list of people and the presentation above all turns, the questions below one. None elsewhere.
 */
export function headingCompletion(snapshot: Snapshot, position: Position): readonly HeadingCompletion[] {
  const { reading, text } = snapshot;
  const { line, character } = text.clamp(position);
  const words = text.line(line);
  if (reading.turns.length === 0 || words.length > LONGEST || words.slice(character).trim() !== '') return [];
  const start = words.length - words.trimStart().length;
  const typed = words.slice(start, character).toLowerCase();
  const isBelow = turnAt(reading.turns, line - 1) >= 0;
  const has = new Set(reading.sections.map(({ kind }) => kind));
  const model = reading.sections.findLast(({ kind }) => kind !== 'end');
  return TITLES.filter(({ kind, below, title }) => {
    return !has.has(kind) && below === isBelow && title.toLowerCase().startsWith(typed);
  }).map(({ title }) => {
    const lines = model ? likeIt(snapshot, model, title) : [title, ''];
    const isSetOff = line === 0 || text.at(line - 1).shape & BLANK;
    const newText = [...(isSetOff ? [] : ['']), ...lines, ''].join(lineBreakAt(snapshot, line));
    return { title, newText, range: rangeInLine(line, { start: Math.min(start, character), end: character }) };
  });
}

/** Under which titles, found most often in published transcripts, and whether below a turn or above all of them. */
const TITLES: readonly { readonly kind: HeadingKind; readonly title: string; readonly below: boolean }[] = [
  { kind: 'participants', title: 'Participants', below: false },
  { kind: 'presentation', title: 'Presentation', below: false },
  { kind: 'questions', title: 'Questions and Answers', below: true },
];

/** UTF-16 characters of a line that may hold the beginning of a heading. */
const LONGEST = 60;

/** A heading with this title, its rules and the blank lines below it, as another one has them. */
function likeIt({ text }: Snapshot, { line, title: own }: Section, title: string): string[] {
  const written = text.line(line).trim();
  const cased = own === own.toUpperCase() ? title.toUpperCase() : title;
  const heading = written.includes(own) ? written.replace(own, () => cased) : cased;
  // A rule as long as the words above or below it is so again.
  const rule = (at: number) => {
    const drawn = text.line(at).trim();
    return drawn.length === written.length ? drawn.charAt(0).repeat(heading.length) : drawn;
  };
  const above = isRule(text, line - 1) ? [rule(line - 1)] : [];
  const below: string[] = [];
  for (let at = line + 1; at < text.lineCount && below.length < MOST; at++) {
    if (!(text.at(at).shape & BLANK) && !isRule(text, at)) break;
    below.push(rule(at));
  }
  return [...above, heading, ...below];
}

/** Lines below a heading that are its own. */
const MOST = 3;
