import { type Decimal, decimal, shifted, sum, whole } from './decimal';
import { ONES, ONLY_GLUED, PARTS, SCALES, TENS } from './numberWords';
import { andPartAt, type Numeral, scaleAt, scaledBy } from './scale';
import type { Tokens } from './tokens';

/** `one hundred and fifty`, `twenty-one trillion`, `a hundred thousand`, `nine point four million`. */
export function spelledAt(tokens: Tokens, at: number): Numeral | undefined {
  let total = 0n;
  let group = 0n;
  let to = at;
  let lowest = Number.POSITIVE_INFINITY;
  let read = false;
  const article = tokens.word(at) === 'a' || tokens.word(at) === 'an';
  if (article && SCALES.has(tokens.word(at + 1)) && !ONLY_GLUED.has(tokens.word(at + 1))) {
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
    else if (ten !== undefined && group % 100n === 0n) group += BigInt(ten);
    else if (power === 2 && group > 0n && group < 100n) group *= 100n;
    else if (power !== undefined && power > 2 && group > 0n && power < lowest && !ONLY_GLUED.has(word)) {
      total += group * 10n ** BigInt(power);
      group = 0n;
      lowest = power;
    } else break;
    read = true;
    to = next + 1;
  }
  if (!read) return undefined;
  const point =
    group < 1000n && total === 0n && tokens.word(tokens.afterHyphen(to)) === 'point'
      ? pointAt(tokens, tokens.afterHyphen(to))
      : undefined;
  if (point) {
    const value = sum(whole(group), point.value);
    const scaled = scaleAt(tokens, point.to, false);
    return scaledBy(scaled.to, value, scaled.scale, point.value.exponent, true);
  }
  const half = tokens.word(to) === 'and' ? andPartAt(tokens, to) : undefined;
  if (half) {
    // `two and a half billion`; but behind a scale, a half of that: `a billion and a half`.
    const scaled = group === 0n ? { to: half.to, scale: 0 } : scaleAt(tokens, half.to, false);
    const part = group === 0n ? shifted(half.value, lowest) : half.value;
    const value = sum(whole(total + group), part);
    return scaledBy(scaled.to, value, scaled.scale, group === 0n ? lowest - 1 : -1, true);
  }
  // `two to three hundred` has one scale for both, as `two to three million` has.
  const scale = group === 0n && total > 0n ? lowest : tokens.word(to - 1) === 'hundred' && total === 0n ? 2 : 0;
  return { to, value: whole(total + group), scale, step: scale === 2 ? 0 : scale, spelled: true };
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
  while (to < at + LONGEST) {
    const next = tokens.afterHyphen(to);
    const one = ONES.get(tokens.word(next));
    if (one === undefined || one > 9) break;
    digits += one;
    to = next + 1;
  }
  return digits ? { to, value: decimal(`0.${digits}`) } : undefined;
}

/** Tokens of a number in words at most. */
const LONGEST = 30;
