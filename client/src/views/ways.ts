import type { Place, Span } from './row';

/** The ways to the rows of a view that are about places in the text: the ids from the top down. */
export class Ways {
  private readonly byLine = new Map<number, Way[]>();

  /** Of rows on one line, those that come first in the text are to be added first. */
  add(range: Span, path: readonly string[]): void {
    const { line } = range.start;
    const way = { range, path };
    const others = this.byLine.get(line);
    if (others) others.push(way);
    else this.byLine.set(line, [way]);
  }

  /** To the row about a place, or else about the nearest on its line; empty where nothing is about that line. */
  to({ line, character }: Place): readonly string[] {
    const away = ({ range: { start, end } }: Way) =>
      Math.max(start.character - character, character - end.character, 0);
    return this.byLine.get(line)?.reduce((a, b) => (away(b) <= away(a) ? b : a)).path ?? [];
  }
}

interface Way {
  readonly range: Span;
  readonly path: readonly string[];
}
