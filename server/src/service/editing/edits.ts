import { type Edit, edited } from '../edits';
import type { Snapshot } from '../snapshot';

/** Why an edit is not made, in words for whoever asked for it. */
export interface Refusal {
  readonly refused: string;
}

/** The document after these edits, for a look at how it would be read. */
export function applied(snapshot: Snapshot, edits: readonly Edit[]): Snapshot {
  const fromTheEnd = edits.toReversed();
  if (edits.length <= FEW || edits.length * snapshot.text.lineCount <= COPIED) {
    const changes = fromTheEnd.map(({ range, newText }) => ({ range, text: newText }));
    return snapshot.update(changes, snapshot.version);
  }
  // Each change copies the list of lines, so that many cost more than the whole text in one, which has every line anew.
  return snapshot.update([{ text: edited(snapshot.text, edits) }], snapshot.version);
}

const FEW = 8;

/** Pointers to lines that are copied sooner than all lines are looked at again. */
const COPIED = 1_000_000;

/** The line break of a line, or else that of the line above it; `\n` where a text has none. */
export function lineBreakAt({ text }: Snapshot, line: number): string {
  for (const each of [text.at(line), text.at(line - 1)])
    if (each.raw.length > each.length) return each.raw.slice(each.length);
  return '\n';
}
