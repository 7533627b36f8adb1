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
  readonly words: string;
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
  const written = text.line(line);
  if (reading.turns.length === 0 || written.length > LONGEST || written.slice(character).trim() !== '') return [];
  const start = written.length - written.trimStart().length;
  const typed = written.slice(start, character).toLowerCase();
  const isBelow = turnAt(reading.turns, line - 1) >= 0;
  const has = new Set(reading.sections.map(({ kind }) => kind));
  const model = reading.sections.findLast(({ kind }) => kind !== 'end');
  return HEADINGS.filter(({ kind, below, words }) => {
    return !has.has(kind) && below === isBelow && words.toLowerCase().startsWith(typed);
  }).map(({ words }) => {
    const lines = model ? likeIt(snapshot, model, words) : [words, ''];
    const isSetOff = line === 0 || text.at(line - 1).shape & BLANK;
    const newText = [...(isSetOff ? [] : ['']), ...lines, ''].join(lineBreakAt(snapshot, line));
    return { words, newText, range: rangeInLine(line, { start: Math.min(start, character), end: character }) };
  });
}

/** In which words, found most often in published transcripts, and whether below a turn or above all of them. */
const HEADINGS: readonly { readonly kind: HeadingKind; readonly words: string; readonly below: boolean }[] = [
  { kind: 'participants', words: 'Participants', below: false },
  { kind: 'presentation', words: 'Presentation', below: false },
  { kind: 'questions', words: 'Questions and Answers', below: true },
];

/** UTF-16 characters of a line that may hold the beginning of a heading. */
const LONGEST = 60;

/** A heading of these words, its rules and the blank lines below it, as another one has them. */
function likeIt({ text }: Snapshot, { line, title: own }: Section, words: string): string[] {
  const written = text.line(line).trim();
  const cased = own === own.toUpperCase() ? words.toUpperCase() : words;
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
