import type { Bound } from './figure';
import { ONES, TENS } from './numberWords';
import { phrases } from './phrases';
import type { Tokens } from './tokens';

/** What the words around a number say of how exact it is; tokens `from` up to, not including, `to`, the number within. */
export interface Hedges {
  readonly from: number;
  readonly to: number;
  /** The tokens of the words that say that it is not exact. */
  readonly approximation?: { readonly from: number; readonly to: number };
  readonly bound?: Bound;
}

/** Looks at the words before tokens `from` and behind `to`. `over 3 years` is no bound where a number counts time. */
export function hedgesAround(tokens: Tokens, from: number, to: number, time: boolean): Hedges {
  let start = from;
  let bound: Bound | undefined;
  let approximation: Hedges['approximation'];
  for (let count = 0; count < MOST; count++) {
    const at = ARTICLES.has(tokens.word(start - 1)) ? start - 1 : start;
    const found = BEFORE.before(tokens, at) ?? BEFORE.before(tokens, start);
    if (!found || (time && tokens.word(found.from) === 'over')) break;
    if (found.means === '~') approximation ??= { from: found.from, to: at };
    else bound ??= found.means;
    start = found.from;
  }
  const equal = bound && EQUAL.before(tokens, start);
  if (equal) start = equal.from;
  let end = tokens.word(to) === '-' && tokens.glued(to) ? to + 1 : to;
  const behind = AFTER.after(tokens, end);
  // `200 or greater`, but not the first words of `and below 35` and `or greater than 190`.
  if (behind && !opensNumber(tokens, behind.to)) {
    end = behind.to;
    if (behind.means === '~') approximation ??= { from: behind.to - 1, to: behind.to };
    else if (behind.means === '=') bound = inclusive(bound);
    else bound = behind.means;
  } else end = to;
  if (equal) bound = inclusive(bound);
  return { from: start, to: end, ...(approximation && { approximation }), ...(bound && { bound }) };
}

/** The opposite side of a range that two bounds make: `more than 20 and less than 35`. */
export function opposite(a: Bound, b: Bound): boolean {
  return a.charAt(0) !== b.charAt(0);
}

function opensNumber(tokens: Tokens, at: number): boolean {
  const word = tokens.word(at);
  if (word === 'than') return !tokens.stops(at + 1);
  return tokens.isNumber(at) || ONES.has(word) || TENS.has(word) || word === 'a' || word === '$';
}

const MOST = 3;
const ARTICLES = new Set(['a', 'an', 'the']);

function inclusive(bound: Bound | undefined): Bound | undefined {
  return bound && (bound.charAt(0) === '>' ? '>=' : '<=');
}

const EQUAL = phrases<'='>('=: equal to or, equals to or');

const BEFORE = phrases<Bound | '~'>(`
  ~: about, around, approximately, roughly, nearly, almost, some, circa, ca, c, close to, near, in the neighborhood of
  ~: in the neighbourhood of, in the ballpark of, in the vicinity of, in the area of, on the order of, in the order of
  ~: somewhere around, somewhere between, anywhere between, somewhere in the range of, in the range of, in a range of
  ~: range of, ranging from, probably, maybe, perhaps, let us say, say, estimated, an estimated, virtually, practically
  ~: something like, call it, just about, order of, ~, ≈, approx, approx ., plus or minus, give or take, high of
  >: more than, more that, greater than, larger than, bigger than, higher than, better than, over, above, north of
  >: in excess of, upwards of, upward of, exceed, exceeds, exceeded, exceeding, surpass, surpasses, surpassed, surpassing
  >: well over, just over, slightly over, slightly above, just above, well above, slightly more than, a little over, >
  >=: at least, no less than, not less than, no fewer than, not fewer than, minimum of, at a minimum, no lower than
  >=: at least or equal to, ≥, > =, more than or equal to, greater than or equal to, higher than or equal to
  >=: bigger or equal than, greater or equal than, higher or equal than, larger or equal than, more or equal than
  <: less than, fewer than, lower than, smaller than, under, below, south of, short of, shy of, just under, just below
  <: just shy of, slightly below, slightly under, slightly less than, a little under, well below, well under, <
  <=: up to, at most, no more than, not more than, maximum of, as much as, as many as, as high as, no greater than
  <=: not to exceed, no higher than, ≤, < =, less than or equal to, lower than or equal to, fewer than or equal to
  <=: smaller or equal than, less or equal than, lower or equal than, at the most, capped at
`);

const AFTER = phrases<Bound | '~' | '='>(`
  ~: level, levels, or so, or thereabouts, ish, range, give or take, plus or minus, area, roughly, approximately
  >=: or more, or greater, or higher, or above, or better, or over, and more, and above, and up, and over, +, plus
  <=: or less, or fewer, or lower, or below, or under, or smaller, and below
  =: or equal to, or equal
`);
