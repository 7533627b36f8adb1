import type { Edited, Text } from '../text';
import { factsOf, type LineFacts } from './line';
import type { KnownLabels } from './possibleLabel';
import type { Shape } from './shape';

/**
 * The local facts of every line of one text. Most lines have none, so beside two bytes for each line it is a short list.
 * Immutable: an edit looks at the lines it touched and shares all other facts with the version before.
 */
export class Facts {
  private constructor(
    private readonly shapes: Uint16Array,
    /** The lines that have facts, ascending, and their facts beside them. */
    readonly lines: Uint32Array,
    readonly facts: readonly LineFacts[],
  ) {}

  static of(text: Text): Facts {
    return Facts.none(text).edit(text, { first: 0, removed: text.lineCount, inserted: text.lineCount });
  }

  /** Those of a text of which no line was looked at yet: `edit` looks at some. */
  static none(text: Text): Facts {
    return new Facts(new Uint16Array(text.lineCount), new Uint32Array(), []);
  }

  /** The facts after an edit that made `text` of the text these are of; the very same ones where nothing changed. */
  edit(text: Text, { first, removed, inserted }: Edited): Facts {
    const scanned = scan(text, first, first + inserted);
    const from = this.indexOf(first);
    const to = this.indexOf(first + removed);
    if (inserted === removed && this.has(scanned, first, from, to)) return this;
    const lines = new Uint32Array(this.lines.length - (to - from) + scanned.lines.length);
    lines.set(this.lines.subarray(0, from));
    lines.set(scanned.lines, from);
    lines.set(this.lines.subarray(to), from + scanned.lines.length);
    if (inserted !== removed)
      for (let i = from + scanned.lines.length; i < lines.length; i++) lines[i] = (lines[i] ?? 0) + inserted - removed;
    const shapes = new Uint16Array(text.lineCount);
    shapes.set(this.shapes.subarray(0, first));
    shapes.set(scanned.shapes, first);
    shapes.set(this.shapes.subarray(first + removed), first + inserted);
    const facts = this.facts.slice(0, from).concat(scanned.facts, this.facts.slice(to));
    return new Facts(shapes, lines, facts);
  }

  /** Whether these lines had just these facts before, as after nearly every keystroke. */
  private has({ shapes, lines, facts }: Scanned, first: number, from: number, to: number): boolean {
    return (
      facts.length === to - from &&
      shapes.every((shape, i) => shape === this.shapes[first + i]) &&
      lines.every((line, i) => line === this.lines[from + i]) &&
      JSON.stringify(facts) === JSON.stringify(this.facts.slice(from, to))
    );
  }

  /** What a line shows at a glance; 0 for a line that is not there. */
  shape(line: number): Shape {
    return this.shapes[line] ?? 0;
  }

  /** The facts of a line; nothing where it has none. */
  at(line: number): LineFacts | undefined {
    const index = this.indexOf(line);
    return this.lines[index] === line ? this.facts[index] : undefined;
  }

  /** The index of the first fact at or after a line. */
  indexOf(line: number): number {
    let low = 0;
    let high = this.lines.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.lines[middle] ?? 0) < line) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** What was found in some lines that follow each other; `lines` are those that have `facts`. */
interface Scanned {
  readonly shapes: Uint16Array;
  readonly lines: number[];
  readonly facts: LineFacts[];
}

function scan(text: Text, from: number, to: number): Scanned {
  const shapes = new Uint16Array(to - from);
  const lines: number[] = [];
  const facts: LineFacts[] = [];
  const known: KnownLabels = new Map();
  for (let line = from; line < to; line++) {
    const found = factsOf(text.line(line), known);
    shapes[line - from] = found.shape;
    if (!found.facts) continue;
    lines.push(line);
    facts.push(found.facts);
  }
  return { shapes, lines, facts };
}
