import { lineBreakAt } from '../editing/edits';
import { type Edit, endOf, order } from '../edits';
import { blankLineEdit } from '../formatting/blankLines';
import { LineFormatter } from '../formatting/lines';
import { readingAlike } from '../formatting/readingAlike';
import { formatStyleOf } from '../formatting/style';
import { BLANK } from '../reading/shape';
import type { Turn } from '../reading/turn';
import { turnAt } from '../reading/turnAt';
import type { Snapshot } from '../snapshot';
import { type Range, rangeInLine, type Span } from '../types';

/** What an editor may ask for beyond a document's own way of writing. */
export interface FormatOptions {
  /** Take spaces from the ends of all lines, also where the document has many such lines, or they are in no turn. */
  readonly trimTrailingWhitespace?: boolean | undefined;
  readonly insertFinalNewline?: boolean | undefined;
  readonly trimFinalNewlines?: boolean | undefined;
}

/**
 * What would have a transcript, or the lines of a range of it, written throughout as most of it is written: its labels,
 * the spaces and dashes in the words, annotations, the blank lines between turns. Ascending, apart, and each as small as
 * can be; none in a text that is no transcript. What would be read otherwise for it is left as it is, so that turns,
 * speakers and words stay the same, and so is all outside of turns. Formatting once is enough.
 */
export function format(
  snapshot: Snapshot,
  options: FormatOptions = {},
  range?: Range,
  style = formatStyleOf(snapshot),
): readonly Edit[] {
  const { turns } = snapshot.reading;
  if (turns.length === 0) return [];
  const { start, end } = linesOf(snapshot, range);
  const trims = options.trimTrailingWhitespace === true;
  const formatter = new LineFormatter(snapshot, style, trims);
  const sure: Edit[] = [];
  const doubtful: Edit[] = [];
  const ofLines: Edit[] = [];
  const recurring = recurringKeys(turns);
  let index = turnAt(turns, start);
  for (let line = trims ? start : Math.max(start, turns[0]?.line ?? 0); line < end; line++) {
    if (turns[index + 1]?.line === line) {
      index += 1;
      const edit = blankLinesAbove(snapshot, index, style.blankLines, recurring);
      if (edit && edit.range.start.line >= start) ofLines.push(edit);
    }
    const { replacements, isSure } = formatter.format(line, turns[index]);
    for (const { text: newText, ...span } of replacements)
      (isSure ? sure : doubtful).push({ range: rangeInLine(line, span), newText });
  }
  if (end === snapshot.text.lineCount) ofLines.push(...atTheEnd(snapshot, options));
  return readingAlike(snapshot, outside(ofLines, sure), [...outside(ofLines, doubtful), ...ofLines]);
}

/** The lines of a range, one that it only ends at the beginning of left out; all lines where there is no range. */
function linesOf({ text }: Snapshot, range: Range | undefined): Span {
  if (!range) return { start: 0, end: text.lineCount };
  const [start, end] = [text.clamp(range.start), text.clamp(range.end)];
  return { start: start.line, end: end.line + (end.character > 0 || end.line <= start.line ? 1 : 0) };
}

function blankLinesAbove(
  snapshot: Snapshot,
  index: number,
  wanted: number | undefined,
  recurring: ReadonlySet<string>,
): Edit | undefined {
  const { reading, text } = snapshot;
  const [before, after] = [reading.turns[index - 1], reading.turns[index]];
  if (wanted === undefined || !before || !after) return undefined;
  const edit = blankLineEdit(text, before, after, wanted, lineBreakAt(snapshot, after.line - 1));
  // A name that stands once, and not like the others, may be part of what is said: `Cora: she was something.`
  return edit && (edit.newText === '' || recurring.has(after.key)) ? edit : undefined;
}

/** The keys of who has several turns. */
function recurringKeys(turns: readonly Turn[]): ReadonlySet<string> {
  const once = new Set<string>();
  const recurring = new Set<string>();
  for (const { key } of turns) (once.has(key) ? recurring : once).add(key);
  return recurring;
}

function atTheEnd(snapshot: Snapshot, { insertFinalNewline, trimFinalNewlines }: FormatOptions): Edit[] {
  const { text } = snapshot;
  const last = text.lineCount - 1;
  let said = last;
  while (said > 0 && text.at(said).shape & BLANK) said -= 1;
  const end = endOf(text, last);
  if (trimFinalNewlines && (said + 1 < last || (said < last && end.character > 0)))
    return [{ range: { start: { line: said + 1, character: 0 }, end }, newText: '' }];
  if (!insertFinalNewline || end.character === 0) return [];
  return [{ range: { start: end, end }, newText: lineBreakAt(snapshot, last) }];
}

/** Those of some edits that no edit of whole lines takes out; both ascend. */
function outside(ofLines: readonly Edit[], edits: readonly Edit[]): readonly Edit[] {
  let i = 0;
  return edits.filter(({ range }) => {
    while (i < ofLines.length && order((ofLines[i] as Edit).range.end, range.start) <= 0) i += 1;
    const taken = ofLines[i]?.range;
    return !taken || order(range.end, taken.start) <= 0;
  });
}
