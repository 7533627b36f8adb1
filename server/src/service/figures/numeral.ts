import { type Decimal, decimal, quotient, shifted, sum, whole } from './decimal';
import { FRACTION_SIGNS, ONES, ONLY_GLUED, PARTS, PLURAL_SCALES, SCALES, TENS, VAGUE } from './numberWords';
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

/** The longest number at a token, with its scale: `3.5bn`, `two and a half billion`, `hundreds of millions`. */
export function numeralAt(tokens: Tokens, at: number): Numeral | undefined {
  if (tokens.isNumber(at)) return digitsAt(tokens, at);
  const sign = FRACTION_SIGNS.get(tokens.word(at));
  if (sign) return fraction(at + 1, sign[0], sign[1]);
  if (!tokens.isWord(at)) return undefined;
  return pluralAt(tokens, at) ?? vagueAt(tokens, at) ?? partAt(tokens, at) ?? spelledAt(tokens, at);
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
/** Tokens of a number in words at most. */
const LONGEST = 30;

function digitsAt(tokens: Tokens, at: number): Numeral {
  const { word } = tokens.at(at);
  const point = word.indexOf('.');
  let value = decimal(word);
  let to = at + 1;
  let ratio: readonly [bigint, bigint] | undefined;
  const sign = FRACTION_SIGNS.get(tokens.word(to));
  if (point < 0 && sign && tokens.glued(to)) {
    value = sum(value, quotient(BigInt(sign[0]), BigInt(sign[1])));
    to += 1;
  } else if (point < 0) {
    // `3/4`, and `7 3/4`.
    const mixed = tokens.isNumber(to) && !tokens.glued(to) ? termsAt(tokens, to) : undefined;
    const terms = mixed ? undefined : termsAt(tokens, at);
    if (mixed) value = sum(value, quotient(...mixed));
    else if (terms) value = quotient(...terms);
    if (terms) ratio = terms;
    if (mixed ?? terms) to += mixed ? 3 : 2;
  }
  const step = value.exponent === -16 ? 0 : value.exponent;
  const half = tokens.word(to) === 'and' ? andPartAt(tokens, to) : undefined;
  if (half) {
    const scaled = scaleAt(tokens, half.to, false);
    return finish(tokens, scaled.to, sum(value, half.value), scaled.scale, -1, false);
  }
  const scaled = scaleAt(tokens, to, true);
  return {
    ...finish(tokens, scaled.to, value, scaled.scale, step, false),
    ...(ratio && scaled.scale === 0 && { ratio }),
  };
}

/** The terms of `3/4`; `24/7` and dates have none. */
function termsAt(tokens: Tokens, at: number): [bigint, bigint] | undefined {
  const [above, below] = [tokens.at(at), tokens.at(at + 2)];
  if (tokens.word(at + 1) !== '/' || !tokens.glued(at + 1) || !tokens.isNumber(at + 2) || !below.glued)
    return undefined;
  if (above.word.length > 2 || below.word.length > 2 || (tokens.glued(at + 3) && tokens.word(at + 3) === '/'))
    return undefined;
  const terms: [bigint, bigint] = [BigInt(above.word), BigInt(below.word)];
  return terms[0] > 0n && terms[0] < terms[1] ? terms : undefined;
}

/** `half a billion`, `three quarters of a million`, `a third`, `two-thirds`. */
function partAt(tokens: Tokens, at: number): Numeral | undefined {
  let to = at;
  let count = 1;
  if (tokens.word(to) === 'a' || tokens.word(to) === 'an') to += 1;
  else if (tokens.word(to) !== 'half' && tokens.word(to) !== 'quarter') {
    count = ONES.get(tokens.word(to)) ?? 0;
    if (count === 0) return undefined;
    to = tokens.afterHyphen(to + 1);
  }
  const denominator = PARTS.get(tokens.word(to));
  if (denominator === undefined || tokens.capital(to) || count >= denominator) return undefined;
  if (count > 1 !== tokens.word(to).endsWith('s')) return undefined;
  to += 1;
  const part = fraction(to, count, denominator);
  const of = tokens.word(to) === 'of' && tokens.word(to + 1) === 'a' ? to + 2 : tokens.word(to) === 'a' ? to + 1 : to;
  const { to: end, scale } = scaleAt(tokens, of, false);
  if (scale > 0) return { to: end, value: shifted(part.value, scale), scale, step: scale - 1, spelled: true };
  // A quarter alone is a time.
  return to === at + 1 && denominator === 4 ? undefined : part;
}

/** `and a half`, `and a quarter`, `and three quarters`. */
function andPartAt(tokens: Tokens, at: number): { to: number; value: Decimal } | undefined {
  const word = tokens.word(at + 1);
  const count = word === 'a' ? 1 : (ONES.get(word) ?? 0);
  const to = tokens.afterHyphen(at + 2);
  const denominator = PARTS.get(tokens.word(to));
  if (count === 0 || denominator === undefined || tokens.word(to + 1) === 'of') return undefined;
  return { to: to + 1, value: quotient(BigInt(count), BigInt(denominator)) };
}

/** `a couple hundred million`, `several thousand`, `a few million`: what is left vague needs a scale. */
function vagueAt(tokens: Tokens, at: number): Numeral | undefined {
  const from = tokens.word(at) === 'a' ? at + 1 : at;
  const vague = VAGUE.get(tokens.word(from));
  if (!vague) return undefined;
  const of = tokens.word(from + 1) === 'of' ? from + 2 : from + 1;
  const { to, scale } = scaleAt(tokens, of, false);
  if (scale === 0) return undefined;
  const [low, high] = vague.map((number) => shifted(whole(number), scale)) as [Decimal, Decimal];
  return { to, value: low, ...(vague[0] !== vague[1] && { high }), scale, step: scale, spelled: true };
}

/** `hundreds of millions`, `tens of thousands of`: an order of magnitude. */
function pluralAt(tokens: Tokens, at: number): Numeral | undefined {
  const first = PLURAL_SCALES.get(tokens.word(at));
  if (first === undefined) return undefined;
  const second = tokens.word(at + 1) === 'of' ? PLURAL_SCALES.get(tokens.word(at + 2)) : undefined;
  const scale = first + (second ?? 0);
  const width = second === undefined && first > 2 ? 3 : 1;
  const value = shifted(whole(1), scale);
  return {
    to: at + (second === undefined ? 1 : 3),
    value,
    high: shifted(value, width),
    scale,
    step: scale,
    spelled: true,
  };
}

/** `one hundred and fifty`, `twenty-one trillion`, `a hundred thousand`, `nine point four million`. */
function spelledAt(tokens: Tokens, at: number): Numeral | undefined {
  let total = 0n;
  let group = 0n;
  let to = at;
  let scale = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let read = false;
  if (
    (tokens.word(at) === 'a' || tokens.word(at) === 'an') &&
    SCALES.has(tokens.word(at + 1)) &&
    !ONLY_GLUED.has(tokens.word(at + 1))
  ) {
    group = 1n;
    to = at + 1;
  }
  while (to < at + LONGEST) {
    let next = read ? tokens.afterHyphen(to) : to;
    if (read && tokens.word(next) === 'and' && joins(tokens, next, group, lowest)) next += 1;
    const word = tokens.word(next);
    const one = ONES.get(word);
    const ten = TENS.get(word);
    const power = SCALES.get(word);
    if (one !== undefined && fits(group, BigInt(one))) group += BigInt(one);
    else if (ten !== undefined && group % 100n === 0n) group += BigInt(ten * 10);
    else if (power === 2 && group > 0n && group < 100n) group *= 100n;
    else if (power !== undefined && power > 2 && group > 0n && power < lowest && !ONLY_GLUED.has(word)) {
      total += group * 10n ** BigInt(power);
      group = 0n;
      lowest = power;
    } else break;
    if (power !== undefined) scale = power === 2 ? scale : power;
    read = true;
    to = next + 1;
  }
  if (!read) return undefined;
  const point = group < 1000n && total === 0n && tokens.word(to) === 'point' ? pointAt(tokens, to) : undefined;
  if (point) {
    const value = sum(whole(group), point.value);
    const scaled = scaleAt(tokens, point.to, false);
    return finish(tokens, scaled.to, value, scaled.scale, point.value.exponent, true);
  }
  const half = tokens.word(to) === 'and' ? andPartAt(tokens, to) : undefined;
  if (half) {
    // `two and a half billion`; but behind a scale, a half of that: `a billion and a half`.
    const scaled = group === 0n ? { to: half.to, scale: 0 } : scaleAt(tokens, half.to, false);
    const part = group === 0n ? shifted(half.value, lowest) : half.value;
    const value = sum(whole(total + group), part);
    return finish(tokens, scaled.to, value, scaled.scale || 0, group === 0n ? lowest - 1 : -1, true);
  }
  const value = whole(total + group);
  return {
    to,
    value,
    scale: group === 0n && total > 0n ? lowest : 0,
    step: group === 0n && total > 0n ? lowest : 0,
    spelled: true,
  };
}

/** Whether a number below twenty can follow what was read of a group: `twenty` `one`, `hundred` `twelve`, not `two` `three`. */
function fits(group: bigint, one: bigint): boolean {
  return group % 100n === 0n || (one > 0n && one < 10n && group % 10n === 0n && group % 100n >= 20n);
}

/** `and` joins what is smaller to what is greater: `one hundred and fifty`, `six crore and two hundred`. */
function joins(tokens: Tokens, at: number, group: bigint, lowest: number): boolean {
  const word = tokens.word(at + 1);
  if (!ONES.has(word) && !TENS.has(word)) return false;
  if (PARTS.has(tokens.word(tokens.afterHyphen(at + 2)))) return false;
  return (group > 0n && group % 100n === 0n) || (group === 0n && lowest < Number.POSITIVE_INFINITY);
}

/** `point nought four`. */
function pointAt(tokens: Tokens, at: number): { to: number; value: Decimal } | undefined {
  let digits = '';
  let to = at + 1;
  for (
    let one = ONES.get(tokens.word(to));
    one !== undefined && one < 10 && to < at + LONGEST;
    one = ONES.get(tokens.word(to))
  ) {
    digits += one;
    to += 1;
  }
  return digits ? { to, value: decimal(`0.${digits}`) } : undefined;
}

function fraction(to: number, numerator: number, denominator: number): Numeral {
  const ratio = [BigInt(numerator), BigInt(denominator)] as const;
  return { to, value: quotient(...ratio), scale: 0, step: 0, spelled: true, ratio };
}

function finish(_tokens: Tokens, to: number, value: Decimal, scale: number, step: number, spelled: boolean): Numeral {
  return { to, value: shifted(value, scale), scale, step: step + scale, spelled };
}
