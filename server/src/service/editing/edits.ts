import type { Snapshot } from '../snapshot';
import type { Range } from '../types';

/** One replacement in a text; several together are sorted, and none touches another. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Why an edit is not made, in words for whoever asked for it. */
export interface Refusal {
  readonly refused: string;
}

/** The document after these edits, for a look at how it would be read. */
export function applied(snapshot: Snapshot, edits: readonly TextEdit[]): Snapshot {
  const fromTheEnd = edits.toReversed();
  if (edits.length <= FEW) {
    const changes = fromTheEnd.map(({ range, newText }) => ({ range, text: newText }));
    return snapshot.update(changes, snapshot.version);
  }
  // Each change copies the list of lines, so that many cost more than the whole text in one.
  const { text } = snapshot;
  const lines = Array.from({ length: text.lineCount }, (_, line) => text.at(line).raw);
  for (const { range, newText } of fromTheEnd) {
    const { start, end } = range;
    const kept = (lines[start.line] ?? '').slice(0, start.character);
    const rest = (lines[end.line] ?? '').slice(end.character);
    lines.fill('', start.line, end.line + 1);
    lines[start.line] = kept + newText + rest;
  }
  return snapshot.update([{ text: lines.join('') }], snapshot.version);
}

const FEW = 8;

/** The line break of a line, or else that of the line above it; `\n` where a text has none. */
export function lineBreakAt({ text }: Snapshot, line: number): string {
  for (const each of [text.at(line), text.at(line - 1)])
    if (each.raw.length > each.length) return each.raw.slice(each.length);
  return '\n';
}
