import { type Decimal, decimal, quotient, shifted, sum, whole } from './decimal';
import { FRACTION_SIGNS, ONES, PARTS, PLURAL_SCALES, VAGUE } from './numberWords';
import { andPartAt, type Numeral, scaleAt, scaledBy } from './scale';
import { spelledAt } from './spelled';
import type { Tokens } from './tokens';

/** The longest number at a token, with its scale: `3.5bn`, `two and a half billion`, `hundreds of millions`. */
export function numeralAt(tokens: Tokens, at: number): Numeral | undefined {
  if (tokens.isNumber(at)) return digitsAt(tokens, at);
  const sign = FRACTION_SIGNS.get(tokens.word(at));
  if (sign) return fraction(at + 1, sign[0], sign[1]);
  if (!tokens.isWord(at)) return undefined;
  return pluralAt(tokens, at) ?? vagueAt(tokens, at) ?? partAt(tokens, at) ?? spelledAt(tokens, at);
}

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
    return scaledBy(scaled.to, sum(value, half.value), scaled.scale, -1, false);
  }
  const scaled = scaleAt(tokens, to, true);
  return {
    ...scaledBy(scaled.to, value, scaled.scale, step, false),
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

function fraction(to: number, numerator: number, denominator: number): Numeral {
  const ratio = [BigInt(numerator), BigInt(denominator)] as const;
  return { to, value: quotient(...ratio), scale: 0, step: 0, spelled: true, ratio };
}
