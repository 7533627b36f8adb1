import { nounAt } from './counted';
import { compare, type Decimal, negated, shifted, sum, whole } from './decimal';
import type { Currency, FigureKind } from './figure';
import { fuzzyAt } from './fuzzy';
import { currencyAfter, currencyBefore, type Written } from './money';
import { numeralAt } from './numeral';
import { scaleAt } from './scale';
import type { Tokens } from './tokens';
import { unitAt } from './units';

/** One number with its sign and unit: tokens `from` up to, not including, `to`. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  /** With its scale. */
  readonly value: Decimal;
  /** The greater end of what is left vague. */
  readonly high?: Decimal;
  readonly kind: FigureKind;
  readonly unit?: string;
  readonly currency?: Currency;
  readonly scale: number;
  /** The power of ten of the last digit that was stated. */
  readonly step: number;
  readonly spelled: boolean;
  readonly ratio?: readonly [bigint, bigint];
  /** Whether the words are what makes it vague: `mid-teens`. */
  readonly fuzzy?: boolean;
  /** Whether it is written as that or more: `20-plus percent`. */
  readonly plus?: boolean;
}

/** The amount that begins at a token. `home` is the document's own currency. */
export function amountAt(tokens: Tokens, at: number, home: string | undefined): Amount | undefined {
  const fuzzy = fuzzyAt(tokens, at);
  if (fuzzy) return withUnit(tokens, fuzzy, home);
  if (tokens.word(at) === '%') return percentBefore(tokens, at);
  if (tokens.word(at) === '(') return inParentheses(tokens, at, home);
  const signed = isSign(tokens, at);
  let from = signed ? at + 1 : at;
  const before = currencyBefore(tokens, from, home);
  if (before) from = before.to;
  const inner = before !== undefined && !signed && isSign(tokens, from);
  if (inner) from += 1;
  if (before && tokens.word(from) === '(') return parenthesesBehind(tokens, at, from, before);
  const numeral = numeralAt(tokens, from);
  if (!numeral || (from > at && tokens.word(from) === 'a')) return undefined;
  const sign = signed || inner ? negative(tokens, at, from) : false;
  const amount: Amount = {
    ...numeral,
    from: at,
    value: sign ? negated(numeral.value) : numeral.value,
    kind: 'number',
  };
  if (!before) return withUnit(tokens, amount, home);
  if (before.wordlike && !looksLikeMoney(numeral)) return undefined;
  return withCurrency(tokens, amount, before, home);
}

/** Whether a token is a sign, or a word for one, with its number right behind it. */
function isSign(tokens: Tokens, at: number): boolean {
  const word = tokens.word(at);
  if (word === 'minus' || word === 'negative') return tokens.word(at - 1) !== 'or'; // `plus or minus` is no sign.
  return (
    SIGNS.includes(word) &&
    tokens.glued(at + 1) &&
    !(tokens.glued(at) && (tokens.isWord(at - 1) || tokens.isNumber(at - 1)))
  );
}

function negative(tokens: Tokens, at: number, to: number): boolean {
  for (let index = at; index < to; index++) {
    const word = tokens.word(index);
    if (word === 'minus' || word === 'negative' || (SIGNS.includes(word) && word !== '+')) return true;
  }
  return false;
}

const SIGNS = ['-', '−', '–', '+'];

/** `% 10`, as some write it. */
function percentBefore(tokens: Tokens, at: number): Amount | undefined {
  if (!tokens.isNumber(at + 1) || tokens.glued(at)) return undefined;
  const numeral = numeralAt(tokens, at + 1);
  return numeral && numeral.scale === 0 ? { ...numeral, from: at, kind: 'percent', unit: '%' } : undefined;
}

/** `(1.2) million`, `($5.2 million)`: in accounts, parentheses are a minus; a whole number in them is a note. */
function inParentheses(tokens: Tokens, at: number, home: string | undefined): Amount | undefined {
  const before = currencyBefore(tokens, at + 1, home);
  const numeral = numeralAt(tokens, before?.to ?? at + 1);
  if (!numeral || numeral.spelled || tokens.word(numeral.to) !== ')') return undefined;
  const scaled = scaleAt(tokens, numeral.to + 1, false);
  if (numeral.scale === 0 && scaled.scale === 0) return undefined;
  if (before && numeral.scale > 0) return undefined;
  const value = negated(shifted(numeral.value, scaled.scale));
  const scale = numeral.scale + scaled.scale;
  const step = numeral.step + scaled.scale;
  const amount: Amount = { ...numeral, from: at, to: scaled.to, value, scale, step, kind: 'number' };
  return before ? withCurrency(tokens, amount, before, home) : withUnit(tokens, amount, home);
}

/** `$(5.2) million`. */
function parenthesesBehind(tokens: Tokens, at: number, open: number, before: Written): Amount | undefined {
  const numeral = numeralAt(tokens, open + 1);
  if (!numeral || tokens.word(numeral.to) !== ')') return undefined;
  const { to, scale } = scaleAt(tokens, numeral.to + 1, false);
  const value = negated(shifted(numeral.value, scale + before.shift));
  const step = numeral.step + scale + before.shift;
  return {
    ...numeral,
    from: at,
    to,
    value,
    kind: 'money',
    currency: before.currency,
    scale: numeral.scale + scale,
    step,
  };
}

function withCurrency(tokens: Tokens, amount: Amount, { currency, shift }: Written, home: string | undefined): Amount {
  // `$5 million dollars`, and even `$2.61 cents`: said twice, the sign counts.
  const again = currencyAfter(tokens, amount.to, home);
  const same = again && (again.currency.code === currency.code || again.shift < 0) && tokens.isWord(again.to - 1);
  return { ...inMoney(amount, currency, shift), to: same ? again.to : amount.to };
}

/** The amount with what stands behind it: a currency, a unit, or the noun it counts. */
function withUnit(tokens: Tokens, amount: Amount, home: string | undefined): Amount {
  const after = currencyAfter(tokens, amount.to, home);
  if (after && !(after.wordlike && !looksLikeMoney(amount))) {
    const { to, scale } =
      amount.scale === 0 && after.shift === 0 ? scaleAt(tokens, after.to, false) : { to: after.to, scale: 0 };
    const money = { ...inMoney(amount, after.currency, after.shift + scale), scale: amount.scale + scale, to };
    return after.shift === 0 && scale === 0 ? withCents(tokens, money, home) : money;
  }
  const plus = amount.fuzzy || amount.plus ? amount.to : behindPlus(tokens, amount.to);
  if (plus > amount.to) {
    const more = withUnit(tokens, { ...amount, to: plus, plus: true }, home);
    return more.to > plus || more.unit !== undefined ? more : amount;
  }
  if (!amount.spelled && POINTS.has(tokens.word(tokens.afterHyphen(amount.to))))
    return { ...amount, to: tokens.afterHyphen(amount.to) + 1, kind: 'points', unit: 'pp' };
  const of = tokens.word(amount.to) === 'of' && amount.high && !amount.fuzzy ? amount.to + 1 : amount.to;
  const unit = unitAt(tokens, amount.to) ?? nounAt(tokens, of);
  if (!unit || (amount.kind === 'percent' && unit.kind === 'count')) return amount;
  if (unit.kind === 'count' && amount.ratio) return amount;
  return { ...amount, to: unit.kind === 'count' ? amount.to : unit.to, kind: unit.kind, unit: unit.name };
}

/** Whether a number is more likely to be money than one of something: it has a scale or a fraction, or is large. */
function looksLikeMoney({ scale, step, value }: Pick<Amount, 'scale' | 'step' | 'value'>): boolean {
  return scale > 0 || step < 0 || value.digits >= 1000n;
}

/** What stands behind a number in digits alone, as one says of margins and growth: `up 3 points`. */
const POINTS = new Set(['point', 'points']);

/** The token behind `-plus` or `+`; the one asked for where there is no such thing. */
function behindPlus(tokens: Tokens, at: number): number {
  const plus = tokens.afterHyphen(at);
  return tokens.word(plus) === 'plus' || (tokens.word(plus) === '+' && tokens.glued(plus)) ? plus + 1 : at;
}

/** `3 dollars and 50 cents`; without the word, `3 dollars 50` at the end of a clause only. */
function withCents(tokens: Tokens, money: Amount, home: string | undefined): Amount {
  const at = tokens.word(money.to) === 'and' ? money.to + 1 : money.to;
  const numeral = tokens.glued(at) ? undefined : numeralAt(tokens, at);
  if (!numeral || numeral.scale > 0 || numeral.step < 0 || compare(numeral.value, whole(100)) >= 0) return money;
  const cents = currencyAfter(tokens, numeral.to, home);
  const named = cents !== undefined && cents.shift < 0;
  if (!named && !tokens.stops(numeral.to)) return money;
  const value = sum(money.value, shifted(numeral.value, -2));
  return { ...money, to: named ? cents.to : numeral.to, value, step: -2 };
}

function inMoney(amount: Amount, currency: Currency, shift: number): Amount {
  const value = shifted(amount.value, shift);
  const high = amount.high && { high: shifted(amount.high, shift) };
  return { ...amount, ...high, value, step: amount.step + shift, kind: 'money', currency };
}

/** An amount in the unit of another: `100` in `100 to $110 million`. */
export function carried(amount: Amount, { kind, unit, currency }: Amount): Amount {
  return { ...amount, kind, ...(unit !== undefined && { unit }), ...(currency && { currency }) };
}
