import type { Span } from '../types';
import { count, prevailing, type Tally } from './habit';
import type { Replacement } from './replacements';

/** A dash between words as it is written, with the spaces around it: ` -- `, `—`. */
export type Dash = string;

/** Counts the dashes between words, from a UTF-16 character of the line on. */
export function countDashes(line: string, from: number, tally: Tally<Dash>): void {
  if (!MAYBE.test(line)) return;
  for (const { start, end, before, mark, form } of dashesIn(line, from))
    if ((!before || form.endsWith(' ')) && (mark !== '-' || isDash(line, start, end, () => false))) count(tally, form);
}

/** The form that a document writes dashes in, where it clearly has one. */
export function dashHabit(tally: Tally<Dash>): Dash | undefined {
  return prevailing(tally, ENOUGH, SHARE);
}

/** So many dashes, and nearly all of them, make a habit: some write two kinds for two things. */
const ENOUGH = 8;
const SHARE = 0.9;

/** The dashes of a line in another form than the document's; `isCompound` tells of two words whether they are one. */
export function dashesAlike(
  line: string,
  from: number,
  dash: Dash,
  isCompound: (first: string, second: string) => boolean,
): Replacement[] {
  if (!MAYBE.test(line)) return [];
  return dashesIn(line, from)
    .filter(({ start, end, form, mark }) => form !== dash && (mark !== '-' || isDash(line, start, end, isCompound)))
    .map(({ start, end }) => ({ start, end, text: dash }));
}

/** Most lines have none of these. */
const MAYBE = /--|[–—]| - /;

interface Found extends Span {
  readonly before: boolean;
  readonly mark: string;
  readonly form: Dash;
}

function dashesIn(line: string, from: number): Found[] {
  const found: Found[] = [];
  for (const { 0: all, 1: before = '', 2: mark = '', 3: after = '', index: start } of line.matchAll(DASH)) {
    const end = start + all.length;
    if (start <= from) continue;
    if (/\d/.test(line.charAt(start - 1)) && /\d/.test(line.charAt(end))) continue; // A range.
    if (mark === '-' ? !(before && after) : mark === '–' && !before && !after) continue; // A hyphen, or `London–Leeds`.
    const form = (before && ' ') + mark + (after && ' ');
    found.push({ start, end, before: before !== '', mark, form });
  }
  return found;
}

/** Between words of alphabets: in Chinese a dash is written twice. */
const DASH = /(?<=[\dA-Za-z\u00C0-\u052F%"'”’)\]])( {0,3})(--|[–—]|-)( {0,3})(?=[\dA-Za-z\u00C0-\u052F$"'“‘([])/g;

/** Whether a hyphen with spaces around it is a dash: neither between names, nor in a compound that was pulled apart. */
function isDash(
  line: string,
  start: number,
  end: number,
  isCompound: (first: string, second: string) => boolean,
): boolean {
  const first = wordBefore(line, start);
  const second = wordBehind(line, end);
  if (first.length < 2 || second === '' || PREFIXES.has(first)) return false;
  const around = line.slice(Math.max(0, start - 40), start) + line.slice(end, end + 40);
  return !/ - /.test(around) && !isCompound(first, second);
}

/** What hardly ever stands alone before a dash. */
const PREFIXES: ReadonlySet<string> = new Set(
  'anti co ex follow full high long low mid multi non part post pre quarter re self short sub well year'.split(' '),
);

/** The words of a line that are joined by a hyphen, in lower case. */
export function compoundsIn(written: string): string[] {
  const line = written.toLowerCase();
  const compounds: string[] = [];
  for (let at = line.indexOf('-'); at >= 0; at = line.indexOf('-', at + 1)) {
    const [first, second] = [wordBefore(line, at), wordBehind(line, at + 1)];
    if (first !== '' && second !== '') compounds.push(`${first}-${second}`);
  }
  return compounds;
}

/** The word in small letters that ends at a character, and the one that begins there; both may be empty. */
function wordBefore(line: string, end: number): string {
  let start = end;
  while (start > end - LONGEST && isSmall(line.charCodeAt(start - 1))) start -= 1;
  return line.slice(start, end);
}

function wordBehind(line: string, start: number): string {
  let end = start;
  while (end < start + LONGEST && isSmall(line.charCodeAt(end))) end += 1;
  return line.slice(start, end);
}

function isSmall(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 39 || code === 0x2019;
}

/** UTF-16 characters of a word. */
const LONGEST = 30;
