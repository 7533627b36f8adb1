import type { Text } from './text';
import type { Position, Range } from './types';

/** One replacement in a text. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * The edits of several fixes as those of one, ascending and apart. Where two fixes touch the same place, the later one
 * is left out whole; `fixes` counts those that are in.
 */
export function together(fixes: readonly { readonly edits: readonly Edit[] }[]): { edits: Edit[]; fixes: number } {
  const all = fixes.flatMap(({ edits }, fix) => edits.map((edit) => ({ edit, fix })));
  all.sort((a, b) => order(a.edit.range.start, b.edit.range.start) || a.fix - b.fix);
  const leftOut = new Set<number>();
  let last: Range | undefined;
  for (const { edit, fix } of all) {
    if (leftOut.has(fix)) continue;
    const { start } = edit.range;
    // Of two insertions at one place nobody could say which comes first.
    if (last && (order(start, last.end) < 0 || order(start, last.start) === 0)) leftOut.add(fix);
    else last = edit.range;
  }
  const edits = all.filter(({ fix }) => !leftOut.has(fix)).map(({ edit }) => edit);
  return { edits, fixes: fixes.length - leftOut.size };
}

/** The whole text after edits, which are ascending and apart. */
export function edited(text: Text, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let from: Position = { line: 0, character: 0 };
  for (const { range, newText } of edits) {
    pieces.push(...between(text, from, range.start), newText);
    from = range.end;
  }
  pieces.push(...between(text, from, { line: text.lineCount, character: 0 }));
  return pieces.join('');
}

/** What stands in a range, line breaks and all. */
export function textIn(text: Text, { start, end }: Range): string {
  return between(text, start, end).join('');
}

/**
 * Takes whole lines out, from the first to the last of them, 0-based. Of the blank lines around them, those behind go
 * too where there is none to stand between what is left.
 */
export function withoutLines(text: Text, first: number, last: number): Edit {
  let behind = last + 1;
  const isBlank = (line: number) => line < text.lineCount && text.line(line).trim() === '';
  if (first === 0 || isBlank(first - 1)) while (isBlank(behind) && behind < text.lineCount - 1) behind += 1;
  if (behind < text.lineCount || first === 0) {
    const end = behind < text.lineCount ? { line: behind, character: 0 } : endOf(text, text.lineCount - 1);
    return { range: { start: { line: first, character: 0 }, end }, newText: '' };
  }
  return { range: { start: endOf(text, first - 1), end: endOf(text, last) }, newText: '' };
}

export function endOf(text: Text, line: number): Position {
  return { line, character: text.lengthOf(line) };
}

/** Negative, 0 or positive, as for sorting. */
export function order(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function between(text: Text, start: Position, end: Position): string[] {
  const first = text.at(start.line).raw;
  if (start.line === end.line) return [first.slice(start.character, end.character)];
  const pieces = [first.slice(start.character)];
  for (let line = start.line + 1; line < end.line; line++) pieces.push(text.at(line).raw);
  pieces.push(text.at(end.line).raw.slice(0, end.character));
  return pieces;
}
