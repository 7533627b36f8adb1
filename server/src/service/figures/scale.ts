import { type Decimal, quotient, shifted } from './decimal';
import { ONES, ONLY_GLUED, PARTS, SCALES } from './numberWords';
import type { Tokens } from './tokens';

/** A number without sign and unit, from the token it was asked for up to, not including, `to`. */
export interface Numeral {
  readonly to: number;
  readonly value: Decimal;
  /** The greater end of a number that is left vague, such as `several hundred`. */
  readonly high?: Decimal;
  /** The power of ten that is written as words behind the digits; 0 without. */
  readonly scale: number;
  /** The power of ten of the last digit that was stated. */
  readonly step: number;
  /** Whether it is written in words. */
  readonly spelled: boolean;
  /** The terms of a fraction. */
  readonly ratio?: readonly [bigint, bigint];
}

/** The scale words from a token on, such as `hundred million`; `10k` and `3.5bn` are glued to their digits. */
export function scaleAt(tokens: Tokens, at: number, digits: boolean): { to: number; scale: number } {
  let to = at;
  let scale = 0;
  for (let count = 0; count < MOST_SCALES; count++) {
    const next = count === 0 ? tokens.afterHyphen(to) : to;
    const word = tokens.word(next);
    const power = SCALES.get(word);
    if (power === undefined) break;
    if (ONLY_GLUED.has(word) && !(digits && next === at && tokens.glued(next))) break;
    if (tokens.glued(next) && next === to && !(digits && count === 0)) break;
    scale += power;
    to = next + 1;
  }
  return { to, scale };
}

const MOST_SCALES = 3;

/** `and a half`, `and a quarter`, `and three quarters`. */
export function andPartAt(tokens: Tokens, at: number): { to: number; value: Decimal } | undefined {
  const word = tokens.word(at + 1);
  const count = word === 'a' ? 1 : (ONES.get(word) ?? 0);
  const to = tokens.afterHyphen(at + 2);
  const denominator = PARTS.get(tokens.word(to));
  if (count === 0 || denominator === undefined || tokens.word(to + 1) === 'of') return undefined;
  return { to: to + 1, value: quotient(BigInt(count), BigInt(denominator)) };
}

/** A number with the scale that stands behind it; `step` is that of its last digit without the scale. */
export function scaledBy(to: number, value: Decimal, scale: number, step: number, spelled: boolean): Numeral {
  return { to, value: shifted(value, scale), scale, step: step + scale, spelled };
}
