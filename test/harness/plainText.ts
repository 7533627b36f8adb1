import assert from 'node:assert/strict';
import type { Change, Position } from '../../server/src/service';
import type { Message, Move } from './arbitrary';

// A text as a plain string: the simplest thing that can be edited, to compare with.

export const LINE_BREAK = /\r\n|\r|\n/;

/** The place of a character in a text, which is not between the two of a `\r\n`. */
function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(LINE_BREAK);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** The nearest character to a place, which may be anywhere. */
function offsetAt(text: string, { line, character }: Position): number {
  if (line < 0) return 0;
  let start = 0;
  let rest = text;
  for (let passed = 0; passed < line; passed++) {
    const lineBreak = LINE_BREAK.exec(rest);
    if (!lineBreak) return text.length;
    start += lineBreak.index + lineBreak[0].length;
    rest = text.slice(start);
  }
  const length = LINE_BREAK.exec(rest)?.index ?? rest.length;
  return start + Math.min(Math.max(character, 0), length);
}

/** What a change replaces: the characters from the first up to the second. */
function replaced(text: string, { range }: Change): [from: number, to: number] {
  if (!range) return [0, text.length];
  const [a, b] = [offsetAt(text, range.start), offsetAt(text, range.end)];
  return [Math.min(a, b), Math.max(a, b)];
}

/** The text after a change. */
export function applied(text: string, change: Change): string {
  const [from, to] = replaced(text, change);
  return text.slice(0, from) + change.text + text.slice(to);
}

/** The change that turns a text back into what it was before another change. */
export function inverse(text: string, change: Change): Change {
  if (!change.range) return { text };
  const [from, to] = replaced(text, change);
  return replacing(applied(text, change), from, from + change.text.length, text.slice(from, to));
}

/** A change of these characters. The protocol has no place inside `\r\n`: there, both are replaced with what they were. */
function replacing(text: string, from: number, to: number, words: string): Change {
  const isInBreak = (offset: number) => text[offset - 1] === '\r' && text[offset] === '\n';
  const before = isInBreak(from) ? '\r' : '';
  const behind = isInBreak(to) ? '\n' : '';
  const range = { start: positionAt(text, from - before.length), end: positionAt(text, to + behind.length) };
  return { range, text: before + words + behind };
}

/** The changes of a message to a text, the text after it, and the changes that take it back. */
export function changesOf(message: Message, before: string, undo: readonly Change[]) {
  const changes: Change[] = [];
  const back: Change[] = [];
  let text = before;
  for (const each of message === 'undo' ? undo : message) {
    const change = 'kind' in each ? changeOf(each, text) : each;
    changes.push(change);
    back.unshift(inverse(text, change));
    text = applied(text, change);
  }
  assert.equal(back.reduce(applied, text), before, 'an undone message leaves the text that was before');
  return { changes, after: text, undo: back };
}

/** A move in terms of a text; a move that finds nothing there types its words at the top. */
function changeOf(move: Move, text: string): Change {
  if (move.kind === 'anywhere') return { range: move.range, text: move.text };
  if (move.kind === 'whole') return { text: move.text };
  const within = (length: number) => Math.floor((move.at / 10_000) * length);
  const pick = (found: readonly number[]) => found[Math.min(within(found.length), found.length - 1)] ?? 0;
  if (move.kind === 'replace') {
    const from = within(text.length);
    return replacing(text, from, Math.min(from + move.length, text.length), move.text);
  }
  if (move.kind === 'cut-pair') {
    const middle = pick([...text.matchAll(/[\uD800-\uDBFF](?=[\uDC00-\uDFFF])/g)].map(({ index }) => index + 1));
    // Nothing to put between them takes the second half out.
    return replacing(text, middle, Math.min(middle + (move.text === '' ? 1 : 0), text.length), move.text);
  }
  const breaks = [...text.matchAll(/\r\n|\r|\n/g)];
  if (move.kind === 'break') {
    const from = pick(breaks.map(({ index }) => index));
    return replacing(text, from, from + (LINE_BREAK.exec(text.slice(from, from + 2))?.[0].length ?? 0), move.text);
  }
  const starts = [0, ...breaks.map(({ index, 0: { length } }) => index + length)];
  const first = Math.min(within(starts.length), starts.length - 1);
  return replacing(text, starts[first] ?? 0, starts[first + move.count] ?? text.length, move.text);
}
