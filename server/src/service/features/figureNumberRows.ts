import { compare, decimal, divided, negated, plain, shifted, sum, times, whole } from '../figures/decimal';
import type { Basis, Figure } from '../figures/index';
import { intervalOf } from '../figures/rounding';
import { compact, currencyName, full, measured, rounded, scientific, values } from '../figures/say';
import type { HoverRow } from './hover';

/** What there is to say of the number of a figure; nothing of days and periods. */
export function numberRows(figure: Figure): HoverRow[] {
  const { kind, currency, low, high, change, rate, direction, basis } = figure;
  if (kind === 'date' || kind === 'period') return [];
  return [
    ...row('Value', written(figure)),
    ...row('Currency', currency && `${currencyName(currency.code)}, ${BECAUSE[currency.because]}`),
    ...row('Range', low !== undefined && high !== undefined ? rangeOf(low, high, figure) : undefined),
    ...row('Change', change && changeOf(change.from, change.to, figure)),
    ...row('In a year', rate === undefined ? undefined : inAYear(figure, rate)),
    ...row('Exactness', exactness(figure)),
    // Of a percentage, the title says it.
    ...row('Direction', kind === 'money' || kind === 'count' ? direction : undefined),
    ...row('Compared', basis?.map((each) => BASES[each]).join(', ')),
  ];
}

function row(name: string, value: string | undefined): HoverRow[] {
  return value === undefined || value === '' ? [] : [{ name, value }];
}

/** In full and with powers of ten, where the short form of the title is another. */
function written(figure: Figure): string | undefined {
  const { value, ratio, kind } = figure;
  if (ratio && value !== undefined) return kind === 'fraction' ? `about ${rounded4(value)}` : undefined;
  const inFull = values(figure, full);
  if (inFull === undefined || !/\d,\d/.test(inFull)) return undefined;
  return `${inFull}, or ${values(figure, scientific)}`;
}

function rounded4(value: string): string {
  return value.slice(0, value.indexOf('.') + 5);
}

const BECAUSE = {
  written: 'as written',
  home: 'the currency of this document',
  usual: 'what such a sign usually stands for',
};

const BASES: Record<Basis, string> = {
  YoY: 'with the same time a year before (YoY)',
  QoQ: 'with the quarter before (QoQ)',
  'constant-currency': 'at constant currency',
  organic: 'organically',
  'like-for-like': 'like for like',
};

function rangeOf(low: string, high: string, figure: Figure): string {
  const [a, b] = [decimal(low), decimal(high)];
  const middle = times(sum(a, b), { digits: 5n, exponent: -1 });
  const spread = sum(b, negated(a));
  const share = compare(middle, whole(0)) > 0 ? divided(spread, middle) : undefined;
  const relative = share && figure.kind !== 'percent' ? `, ${rounded(plain(shifted(share, 2)))}% of it` : '';
  return `midpoint ${measured(compact(plain(middle)), figure)}, spread ${compact(plain(spread))}${relative}, computed`;
}

function changeOf(from: string, to: string, figure: Figure): string {
  const difference = sum(decimal(to), negated(decimal(from)));
  const share = figure.kind === 'percent' ? undefined : divided(difference, decimal(from));
  const relative = share && decimal(from).digits > 0n ? `, ${rounded(plain(shifted(share, 2)))}%` : '';
  const by = compact(plain(difference));
  return `from ${measured(compact(from), figure)} to ${measured(compact(to), figure)}: ${by}${relative}, computed`;
}

/** What a rate makes in a year, for those that add up to one. */
function inAYear(figure: Figure, rate: string): string | undefined {
  const count = IN_A_YEAR.get(rate);
  if (count === undefined || figure.kind === 'percent' || figure.kind === 'multiple') return undefined;
  const amount = values(figure, (value) => compact(plain(times(decimal(value), whole(count)))));
  return amount && `${measured(amount, figure)}, computed: ${count} times as much`;
}

const IN_A_YEAR: ReadonlyMap<string, number> = new Map([
  ['quarter', 4],
  ['month', 12],
  ['week', 52],
  ['day', 365],
]);

/** How exact it is said to be, and what rounds to it. */
function exactness(figure: Figure): string | undefined {
  const { approximation, bound, precision, value, scale } = figure;
  const said: string[] = [];
  if (approximation !== undefined) said.push(`not exact, by “${approximation}”`);
  if (bound) said.push(bound.startsWith('>') ? 'a lower bound' : 'an upper bound');
  const stated = precision !== undefined && (scale ?? 0) > 0 ? `stated to ${compact(precision)}` : undefined;
  const interval = approximation === undefined && !bound && value !== undefined ? intervalOf(figure) : undefined;
  if (stated && interval?.low && interval.high)
    said.push(`${stated}: ${compact(plain(interval.low))} to ${compact(plain(interval.high))} round to it`);
  else if (stated) said.push(stated);
  return said.join('; ');
}
