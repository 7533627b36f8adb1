import type { Amount } from './amount';
import { comparisonAround, directionAround } from './comparison';
import { nounAt } from './counted';
import { type Decimal, plain, quotient } from './decimal';
import type { Figure } from './figure';
import { hedgesAround } from './hedge';
import { metricAround } from './metric';
import type { Measured } from './range';
import { rateBefore, rateBehind } from './rate';
import type { Tokens } from './tokens';
import { DURATIONS } from './units';

/** The figure that an amount, range or change is, with all that the words around it say of it. */
export function describe(tokens: Tokens, measured: Measured): Figure {
  const { from, to, first, last = first } = measured;
  const time = last.unit !== undefined && DURATIONS.has(last.unit) && tokens.word(to) !== 'old';
  const hedges = hedgesAround(tokens, from, to, time);
  const noun = last.kind === 'count' ? nounAt(tokens, tokens.word(to) === 'of' ? to + 1 : to) : undefined;
  const behind = Math.max(hedges.to, noun?.to ?? to);
  const metric = metricAround(tokens, hedges.from, behind, last.kind === 'count');
  const said = rateBehind(tokens, behind) ?? rateBefore(tokens, hedges.from);
  const rate = said?.rate ?? (metric?.name === 'EPS' && last.kind === 'money' ? 'share' : undefined);
  const { basis, to: compared } = comparisonAround(tokens, hedges.from, behind);
  const direction = directionAround(tokens, hedges.from, behind);
  const approximation = hedges.approximation ?? (last.fuzzy ? measured : undefined);

  const { start, end } = spanOf(tokens, from, to);
  const outer = spanOf(tokens, Math.min(hedges.from, said?.from ?? from), Math.max(behind, said?.to ?? to, compared));
  const figure: Writable<Figure> = { start, end, text: textOf(tokens, from, to), kind: last.kind, outer };
  setValues(figure, measured);
  if (last.unit !== undefined && last.kind !== 'number') figure.unit = last.unit;
  if (last.currency) figure.currency = last.currency;
  if (last.scale > 0) figure.scale = last.scale;
  if (isExact(measured)) figure.precision = plain({ digits: 1n, exponent: Math.min(first.step, last.step) });
  if (approximation) figure.approximation = textOf(tokens, approximation.from, approximation.to);
  const bound = hedges.bound ?? (first.plus ? '>=' : undefined);
  if (bound) figure.bound = bound;
  if (rate !== undefined) figure.rate = rate;
  if (basis.length > 0) figure.basis = basis;
  if (direction) figure.direction = direction;
  if (metric) figure.metric = metric;
  return figure;
}

/** An object while it is made. */
export type Writable<T> = { -readonly [key in keyof T]: T[key] };

export function textOf(tokens: Tokens, from: number, to: number): string {
  return tokens.words.slice(tokens.at(from).start, tokens.at(to - 1).end);
}

/** Whether it has a last digit that was stated. */
function isExact({ first, last = first, joined }: Measured): boolean {
  return !last.fuzzy && !last.ratio && joined !== 'ratio';
}

/** UTF-16 characters of some tokens. */
export function spanOf(tokens: Tokens, from: number, to: number): { start: number; end: number } {
  return { start: tokens.at(from).start, end: tokens.at(to - 1).end };
}

/** The number or numbers of a figure, and its kind where that depends on them. */
function setValues(figure: Writable<Figure>, { joined, first, last }: Measured): void {
  if (joined === 'ratio' && last) {
    const share = shareOf(first, last);
    figure.kind = share ? 'fraction' : 'ratio';
    figure.value = share ?? plain(first.value);
    figure.ratio = [plain(first.value), plain(last.value)];
    return;
  }
  if ((last ?? first).ratio && first.kind === 'number') figure.kind = 'fraction';
  const high = last ? (last.high ?? last.value) : first.high;
  if (joined === 'change' && last) {
    figure.value = plain(last.value);
    figure.change = { from: plain(first.value), to: figure.value };
  } else if (high) {
    figure.low = plain(first.value);
    figure.high = plain(high);
  } else {
    figure.value = plain(first.value);
    if (first.ratio) figure.ratio = [`${first.ratio[0]}`, `${first.ratio[1]}`];
  }
}

/** A part of a whole, for `two out of three`; nothing where the first is no smaller. */
function shareOf({ value: a }: Amount, { value: b }: Amount): string | undefined {
  const [above, below] = [integer(a), integer(b)];
  return above !== undefined && below !== undefined && above < below ? plain(quotient(above, below)) : undefined;
}

function integer({ digits, exponent }: Decimal): bigint | undefined {
  return exponent >= 0 ? digits * 10n ** BigInt(exponent) : undefined;
}
