import type { Snapshot } from '../snapshot';
import type { Text } from '../text';
import { hull, type Span } from '../types';

/** A version of a text, and the lines of each edit since it was read, oldest first; those of the first may be one span. */
export interface Version {
  readonly text: Text;
  readonly touched: readonly Span[];
}

/**
 * The lines in which two versions of a text differ that is read in the very same way, and so has as many, ascending. Looks
 * at those alone that were edited between the two, as far as that is known.
 */
export function changedLines(before: Version, now: Snapshot): readonly number[] {
  if (before.text === now.text) return [];
  const lines = new Set<number>();
  for (const { start, end } of between(before.touched, now.touched))
    for (let line = start; line < end; line++) if (before.text.at(line) !== now.text.at(line)) lines.add(line);
  return [...lines].sort((a, b) => a - b);
}

/** What the later of two versions was edited in since the other; where neither is later, all that either was. */
function between(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  return since(a, b) ?? since(b, a) ?? [...a, ...b];
}

/** Nothing where what is later is not made of what is earlier, or that is too long ago. */
function since(earlier: readonly Span[], later: readonly Span[]): readonly Span[] | undefined {
  const last = earlier.at(-1);
  if (!last) return later;
  const index = later.lastIndexOf(last);
  return index < 0 ? undefined : later.slice(index + 1);
}

/** With the lines of another edit; those of the first ones together, since only somebody who is slow asks for them. */
export function touchedToo(touched: readonly Span[], edit: Span): readonly Span[] {
  const [first, second, ...others] = touched;
  if (!first || !second || touched.length < MOST) return [...touched, edit];
  return [hull(first, second), ...others, edit];
}

/** Edits that are told apart. */
const MOST = 50;
