/** One slip of the pen or the keyboard that makes one word of another. */
export interface Slip {
  readonly kind: 'swapped' | 'missing' | 'wrong';
  /** The first character, from 0, at which the words differ. */
  readonly at: number;
}

/**
 * The single slip between two different words: two neighbouring letters swapped, one letter too many or too few, or one
 * letter wrong. Nothing when they differ more: what stays the same before and behind must be all the rest. That is
 * Damerau's distance of 1, in time proportional to the shorter word.
 */
export function slipBetween(a: string, b: string): Slip | undefined {
  if (Math.abs(a.length - b.length) > 1 || a === b) return undefined;
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  let same = 0;
  while (same < shorter - at && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same += 1;
  const left = a.slice(at, a.length - same);
  const right = b.slice(at, b.length - same);
  if (left.length <= 1 && right.length <= 1) return { kind: left.length === right.length ? 'wrong' : 'missing', at };
  const swapped = left.length === 2 && left[0] === right[1] && left[1] === right[0];
  return swapped && right.length === 2 ? { kind: 'swapped', at } : undefined;
}
