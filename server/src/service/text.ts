import type { Change, Position, Range } from './types';

/**
 * A text as the lines it consists of, immutable. A transcript is lines, so an edit copies pointers to them and never
 * the text itself.
 *
 * Each line is kept with its own line break (`\n`, `\r\n` or `\r`, the three that the Language Server Protocol knows),
 * so that joined they are the text, and an edit that glues a `\r` to a `\n` reads the same as the whole text would.
 */
export class Text {
  private constructor(private readonly raw: readonly string[]) {}

  static of(content: string): Text {
    return new Text(splitLines(content));
  }

  /** At least 1: an empty text is one empty line, and a final line break is followed by one. */
  get lineCount(): number {
    return this.raw.length;
  }

  /** The line without its break; empty for a line that is not there. */
  line(line: number): string {
    const raw = this.raw[line] ?? '';
    const length = lengthWithoutBreak(raw);
    return length === raw.length ? raw : raw.slice(0, length);
  }

  /** The line with its break: the very same string in every version that has not touched it. */
  lineWithBreak(line: number): string {
    return this.raw[line] ?? '';
  }

  /** UTF-16 characters in the line without its break; 0 for a line that is not there. */
  lengthOf(line: number): number {
    return lengthWithoutBreak(this.raw[line] ?? '');
  }

  /** The nearest place that exists: lines and characters from outside may be anything, even `NaN`. */
  clamp({ line, character }: Position): Position {
    if (!(line >= 0)) return { line: 0, character: 0 };
    const last = this.raw.length - 1;
    if (line > last) return { line: last, character: this.lengthOf(last) };
    const whole = Math.trunc(line);
    return { line: whole, character: Math.trunc(Math.min(Math.max(character, 0) || 0, this.lengthOf(whole))) };
  }

  /** The text after one change, and which of its lines are other than before. */
  edit(change: Change): { text: Text; edited: Edited } {
    if (!change.range) {
      const raw = splitLines(change.text);
      return { text: new Text(raw), edited: { first: 0, removed: this.raw.length, inserted: raw.length } };
    }
    const [start, end] = this.ordered(change.range);
    let first = start.line;
    const before = (this.raw[start.line] ?? '').slice(0, start.character);
    const after = (this.raw[end.line] ?? '').slice(end.character);
    let changed = before + change.text + after;
    // A `\n` that now stands behind the `\r` of the line before belongs to it.
    const previous = this.raw[first - 1];
    if (changed.startsWith('\n') && previous?.endsWith('\r')) {
      first -= 1;
      changed = previous + changed;
    }
    const inserted = splitLines(changed);
    const isLast = end.line === this.raw.length - 1;
    if (!isLast) inserted.pop(); // What follows the break at the end is the line that is there already.
    const raw = this.raw.slice(0, first).concat(inserted, this.raw.slice(end.line + 1));
    return { text: new Text(raw), edited: { first, removed: end.line - first + 1, inserted: inserted.length } };
  }

  toString(): string {
    return this.raw.join('');
  }

  private ordered({ start, end }: Range): [Position, Position] {
    const a = this.clamp(start);
    const b = this.clamp(end);
    return a.line < b.line || (a.line === b.line && a.character <= b.character) ? [a, b] : [b, a];
  }
}

/** Lines `first … first + removed - 1` of the old text became `first … first + inserted - 1` of the new one. */
export interface Edited {
  readonly first: number;
  readonly removed: number;
  readonly inserted: number;
}

function lengthWithoutBreak(raw: string): number {
  const { length } = raw;
  const last = raw.charCodeAt(length - 1);
  if (last === LF) return raw.charCodeAt(length - 2) === CR ? length - 2 : length - 1;
  return last === CR ? length - 1 : length;
}

/** Breaks only where the protocol does; JavaScript's own `^` and `$` also break at U+2028 and U+2029. */
function splitLines(content: string): string[] {
  const lines: string[] = [];
  let start = 0;
  let cr = content.indexOf('\r');
  let lf = content.indexOf('\n');
  while (cr >= 0 || lf >= 0) {
    const atCr = cr >= 0 && (lf < 0 || cr < lf);
    const end = !atCr ? lf + 1 : lf === cr + 1 ? cr + 2 : cr + 1;
    lines.push(content.slice(start, end));
    start = end;
    if (cr >= 0 && cr < end) cr = content.indexOf('\r', end);
    if (lf >= 0 && lf < end) lf = content.indexOf('\n', end);
  }
  lines.push(content.slice(start));
  return lines;
}

const CR = 13;
const LF = 10;
