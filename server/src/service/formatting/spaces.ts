import type { Span } from '../types';
import type { Replacement } from './replacements';

/** What stands between the words of a line. */
export interface Gaps {
  /** Single spaces, and longer runs of them, within sentences and behind the end of one. */
  readonly single: number;
  readonly wide: number;
  readonly singleBehindSentence: number;
  readonly wideBehindSentence: number;
}

/** Which runs of spaces are slips in a document. */
export interface SpacesStyle {
  readonly within: boolean;
  readonly behindSentence: boolean;
}

const NONE: readonly Replacement[] = [];

/** Counts the gaps from a UTF-16 character on. Those in annotations, which go when these are mended, tell nothing. */
export function gapsIn(written: string, from: number): Gaps {
  const line = written.trimEnd();
  const gaps = { single: 0, wide: 0, singleBehindSentence: 0, wideBehindSentence: 0 };
  const inBrackets = bracketsIn(line);
  for (const { start } of isAligned(line, from) ? [] : wideRuns(line, from))
    if (!inBrackets(start)) gaps[endsSentence(line, start) ? 'wideBehindSentence' : 'wide'] += 1;
  const isInMark = bracketsIn(line);
  for (let at = line.indexOf(' ', from + 1); at >= 0; at = line.indexOf(' ', at + 1)) {
    if (line.charCodeAt(at + 1) === SPACE || line.charCodeAt(at - 1) === SPACE || isInMark(at)) continue;
    gaps[endsSentence(line, at) ? 'singleBehindSentence' : 'single'] += 1;
  }
  return gaps;
}

/** Tells of ascending places whether they stand in brackets. */
function bracketsIn(line: string): (at: number) => boolean {
  if (!BRACKET.test(line)) return () => false; // Most lines.
  let isOpen = false;
  let passed = 0;
  return (at) => {
    for (; passed < at; passed++) if (BRACKET.test(line.charAt(passed))) isOpen = '[('.includes(line.charAt(passed));
    return isOpen;
  };
}

const BRACKET = /[[\]()]/;

/** Single spaces in place of the runs that are slips, from a UTF-16 character of the line on. */
export function singleSpaces(written: string, from: number, style: SpacesStyle): readonly Replacement[] {
  if (!(style.within || style.behindSentence) || !written.includes('  ', from)) return NONE;
  const line = written.trimEnd();
  if (isAligned(line, from)) return NONE;
  return wideRuns(line, from)
    .filter(({ start }) => (endsSentence(line, start) ? style.behindSentence : style.within))
    .map(({ start, end }) => ({ start: start + 1, end, text: '' }));
}

/** Runs of spaces between words: neither what indents a line, nor what it ends with. */
function wideRuns(line: string, from: number): Span[] {
  const runs: Span[] = [];
  for (let start = line.indexOf('  ', from); start >= 0; start = line.indexOf('  ', start)) {
    let end = start;
    while (line.charCodeAt(end) === SPACE) end += 1;
    const isBetween = end < line.length && line.slice(from, start).trim() !== '';
    if (isBetween && !/[\s[(]/.test(line.charAt(start - 1)) && !/[\s\])]/.test(line.charAt(end)))
      runs.push({ start, end });
    start = end;
  }
  return runs;
}

/** Whether spaces are there for a purpose: in columns, behind the number of a line on a page, in what programs read. */
function isAligned(line: string, from: number): boolean {
  if (line.indexOf('\t', from) >= 0 || COLUMNS.test(line)) return true;
  const isInMark = bracketsIn(line);
  let wide = 0;
  for (let at = line.indexOf('   ', from); at >= 0; at = line.indexOf('   ', at)) {
    if (!isInMark(at)) wide += 1;
    while (line.charCodeAt(at) === SPACE) at += 1;
    if (wide > 1 && at < line.length) return true;
  }
  return false;
}

const COLUMNS = /^\s{0,20}(?:\||\d{1,2}\s{2})|^\s{4}|[{}=<>`|\\]|\/\//;

function endsSentence(line: string, at: number): boolean {
  let last = at - 1;
  while (last > at - 3 && CLOSING.has(line.charAt(last))) last -= 1;
  return STOPS.has(line.charAt(last));
}

const STOPS: ReadonlySet<string> = new Set(['.', '?', '!', ':']);
const CLOSING: ReadonlySet<string> = new Set(['"', "'", '”', '’', ')', ']']);
const SPACE = 32;
