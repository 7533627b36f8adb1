import { Line, NO_LINE } from './reading/line';
import type { Change, Position, Range } from './types';

/**
 * A text as the lines it consists of, immutable. A transcript is lines, so an edit copies pointers to them and never
 * the text itself, and what was found out about a line stays with it.
 *
 * Each line is kept with its own line break (`\n`, `\r\n` or `\r`, the three that the Language Server Protocol knows),
 * so that joined they are the text, and an edit that glues a `\r` to a `\n` reads the same as the whole text would.
 */
export class Text {
  private constructor(private readonly lines: readonly Line[]) {}

  static of(content: string): Text {
    return new Text(splitLines(content));
  }

  /** At least 1: an empty text is one empty line, and a final line break is followed by one. */
  get lineCount(): number {
    return this.lines.length;
  }

  /** A line: the very same object in every version that has not touched it. An empty one where there is none. */
  at(line: number): Line {
    return this.lines[line] ?? NO_LINE;
  }

  /** The line without its break; empty for a line that is not there. */
  line(line: number): string {
    return this.at(line).text;
  }

  /** UTF-16 characters in the line without its break; 0 for a line that is not there. */
  lengthOf(line: number): number {
    return this.at(line).length;
  }

  /** The nearest place that exists: lines and characters from outside may be anything, even `NaN`. */
  clamp({ line, character }: Position): Position {
    if (!(line >= 0)) return { line: 0, character: 0 };
    const last = this.lines.length - 1;
    if (line > last) return { line: last, character: this.lengthOf(last) };
    const whole = Math.trunc(line);
    return { line: whole, character: Math.trunc(Math.min(Math.max(character, 0) || 0, this.lengthOf(whole))) };
  }

  /** The text after one change, and which of its lines are other than before. */
  edit(change: Change): { text: Text; edited: Edited } {
    if (!change.range) {
      const lines = splitLines(change.text);
      return { text: new Text(lines), edited: { first: 0, removed: this.lines.length, inserted: lines.length } };
    }
    const [start, end] = this.ordered(change.range);
    let first = start.line;
    let changed = this.at(start.line).raw.slice(0, start.character) + change.text;
    changed += this.at(end.line).raw.slice(end.character);
    // A `\n` that now stands behind the `\r` of the line before belongs to it.
    const previous = this.lines[first - 1]?.raw;
    if (changed.startsWith('\n') && previous?.endsWith('\r')) {
      first -= 1;
      changed = previous + changed;
    }
    const inserted = splitLines(changed);
    const isLast = end.line === this.lines.length - 1;
    if (!isLast) inserted.pop(); // What follows the break at the end is the line that is there already.
    const edited = { first, removed: end.line - first + 1, inserted: inserted.length };
    const lines =
      edited.removed === edited.inserted
        ? this.lines.slice()
        : this.lines.slice(0, first).concat(inserted, this.lines.slice(end.line + 1));
    if (edited.removed === edited.inserted) for (const [i, line] of inserted.entries()) lines[first + i] = line;
    return { text: new Text(lines), edited };
  }

  toString(): string {
    return this.lines.map(({ raw }) => raw).join('');
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

/** Breaks only where the protocol does; JavaScript's own `^` and `$` also break at U+2028 and U+2029. */
function splitLines(content: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let cr = content.indexOf('\r');
  let lf = content.indexOf('\n');
  while (cr >= 0 || lf >= 0) {
    const atCr = cr >= 0 && (lf < 0 || cr < lf);
    const end = !atCr ? lf + 1 : lf === cr + 1 ? cr + 2 : cr + 1;
    lines.push(new Line(content.slice(start, end)));
    start = end;
    if (cr >= 0 && cr < end) cr = content.indexOf('\r', end);
    if (lf >= 0 && lf < end) lf = content.indexOf('\n', end);
  }
  lines.push(new Line(content.slice(start)));
  return lines;
}
