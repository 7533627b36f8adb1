import type { Edit } from '../edits';
import { BLANK } from '../reading/shape';
import type { Turn } from '../reading/turn';
import type { Text } from '../text';
import { prevailing, type Tally } from './habit';

/** The blank lines between two turns; nothing where anything else stands between them. */
export function blankLinesBetween(text: Text, { endLine }: Turn, { line }: Turn): number | undefined {
  for (let at = endLine + 1; at < line; at++) if (!(text.at(at).shape & BLANK)) return undefined;
  return line - endLine - 1;
}

/** How many blank lines a document has between its turns, where nearly all have the same. */
export function blankLinesHabit(tally: Tally<number>): number | undefined {
  return prevailing(tally, ENOUGH, SHARE);
}

/** So many gaps, and this share of them, make a habit. */
const ENOUGH = 5;
const SHARE = 0.8;

/** What makes `wanted` blank lines of those between two turns; nothing where there is nothing to be done. */
export function blankLineEdit(
  text: Text,
  before: Turn,
  after: Turn,
  wanted: number,
  lineBreak: string,
): Edit | undefined {
  const found = blankLinesBetween(text, before, after);
  if (found === undefined || found === wanted) return undefined;
  const end = { line: after.line, character: 0 };
  if (found < wanted) return { range: { start: end, end }, newText: lineBreak.repeat(wanted - found) };
  return { range: { start: { line: after.line - (found - wanted), character: 0 }, end }, newText: '' };
}
