import type { Position, Range } from '../../server/src/service';

/** A text with marks in it, so that tests never count characters. */
export interface Marked {
  /** The text without its marks. */
  readonly text: string;
  /** Where each `<|>` stood. */
  readonly cursors: readonly Position[];
  /** What each `<|…|>` held. */
  readonly ranges: readonly Range[];
}

/** Takes the marks `<|>` (a cursor) and `<|…|>` (a range) out of a text. */
export function marked(source: string): Marked {
  let text = '';
  const cursors: Position[] = [];
  const ranges: Range[] = [];
  let open: Position | undefined;
  for (const [part] of source.matchAll(/<\|>|<\||\|>|[^<|]+|[<|]/g)) {
    if (part === '<|>') cursors.push(endOf(text));
    else if (part === '<|') open = endOf(text);
    else if (part === '|>' && open) {
      ranges.push({ start: open, end: endOf(text) });
      open = undefined;
    } else text += part;
  }
  return { text, cursors, ranges };
}

function endOf(text: string): Position {
  const lines = text.split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
