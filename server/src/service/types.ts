/** A place in a text: a 0-based line, and a UTF-16 character in it, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of one line: UTF-16 characters, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One edit of a text; without a range, `text` replaces everything. */
export interface Change {
  readonly range?: Range | undefined;
  readonly text: string;
}

export function rangeInLine(line: number, { start, end }: Span): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** The least span that holds both. */
export function hull(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
