import { compare, decimal, divided, negated, plain, shifted, sum, times, whole } from '../figures/decimal';
import type { Basis, Figure } from '../figures/index';
import { intervalOf } from '../figures/rounding';
import { compact, currencyName, full, measured, rounded, scientific, values } from '../figures/say';
import { type Listener, list, say, toSay } from '../say';
import type { HoverRow } from './hover';

/** What there is to say of the number of a figure; nothing of days and periods. */
export function numberRows(to: Listener, figure: Figure): HoverRow[] {
  const { kind, currency, low, high, change, rate, direction, basis } = figure;
  if (kind === 'date' || kind === 'period') return [];
  return [
    ...row(say(to, 'Value'), written(to, figure)),
    ...row(say(to, 'Currency'), currency && say(to, BECAUSE[currency.because], currencyName(to, currency.code))),
    ...row(say(to, 'Range'), low !== undefined && high !== undefined ? rangeOf(to, low, high, figure) : undefined),
    ...row(say(to, 'Change'), change && changeOf(to, change.from, change.to, figure)),
    ...row(say(to, 'In a year'), rate === undefined ? undefined : inAYear(to, figure, rate)),
    ...row(say(to, 'Exactness'), exactness(to, figure)),
    // Of a percentage, the title says it.
    ...row(
      say(to, 'Direction'),
      direction && (kind === 'money' || kind === 'count') ? say(to, DIRECTIONS[direction]) : undefined,
    ),
    ...row(
      say(to, 'Compared'),
      basis &&
        list(
          to,
          basis.map((each) => say(to, BASES[each])),
        ),
    ),
  ];
}

function row(name: string, value: string | undefined): HoverRow[] {
  return value === undefined || value === '' ? [] : [{ name, value }];
}

/** In full and with powers of ten, where the short form of the title is another. */
function written(to: Listener, figure: Figure): string | undefined {
  const { value, ratio, kind } = figure;
  if (ratio && value !== undefined) return kind === 'fraction' ? say(to, 'about {0}', rounded4(value)) : undefined;
  const inFull = values(to, figure, full);
  if (inFull === undefined || !/\d,\d/.test(inFull)) return undefined;
  return say(to, '{0}, or {1}', inFull, values(to, figure, scientific) ?? '');
}

function rounded4(value: string): string {
  return value.slice(0, value.indexOf('.') + 5);
}

const BECAUSE = {
  written: toSay('{0}, as written'),
  home: toSay('{0}, the currency of this document'),
  usual: toSay('{0}, what such a sign usually stands for'),
};

const DIRECTIONS = { up: toSay('up'), down: toSay('down') };

const BASES: Record<Basis, string> = {
  YoY: toSay('with the same time a year before (YoY)'),
  QoQ: toSay('with the quarter before (QoQ)'),
  'constant-currency': toSay('at constant currency'),
  organic: toSay('organically'),
  'like-for-like': toSay('like for like'),
};

function rangeOf(to: Listener, low: string, high: string, figure: Figure): string {
  const [a, b] = [decimal(low), decimal(high)];
  const middle = times(sum(a, b), { digits: 5n, exponent: -1 });
  const spread = sum(b, negated(a));
  const share = compare(middle, whole(0)) > 0 ? divided(spread, middle) : undefined;
  const midpoint = measured(to, compact(plain(middle)), figure);
  const written = compact(plain(spread));
  if (!share || figure.kind === 'percent') return say(to, 'midpoint {0}, spread {1}, computed', midpoint, written);
  const percent = rounded(plain(shifted(share, 2)));
  return say(to, 'midpoint {0}, spread {1}, {2}% of it, computed', midpoint, written, percent);
}

function changeOf(to: Listener, from: string, until: string, figure: Figure): string {
  const difference = sum(decimal(until), negated(decimal(from)));
  const share = figure.kind === 'percent' ? undefined : divided(difference, decimal(from));
  const ends = [from, until].map((end) => measured(to, compact(end), figure));
  const by = compact(plain(difference));
  if (!share || decimal(from).digits <= 0n) return say(to, 'from {0} to {1}: {2}, computed', ...ends, by);
  return say(to, 'from {0} to {1}: {2}, {3}%, computed', ...ends, by, rounded(plain(shifted(share, 2))));
}

/** What a rate makes in a year, for those that add up to one. */
function inAYear(to: Listener, figure: Figure, rate: string): string | undefined {
  const count = IN_A_YEAR.get(rate);
  if (count === undefined || figure.kind === 'percent' || figure.kind === 'multiple') return undefined;
  const amount = values(to, figure, (value) => compact(plain(times(decimal(value), whole(count)))));
  return amount && say(to, '{0}, computed: {1} times as much', measured(to, amount, figure), count);
}

const IN_A_YEAR: ReadonlyMap<string, number> = new Map([
  ['quarter', 4],
  ['month', 12],
  ['week', 52],
  ['day', 365],
]);

/** How exact it is said to be, and what rounds to it. */
function exactness(to: Listener, figure: Figure): string | undefined {
  const { approximation, bound, precision, value, scale } = figure;
  const said: string[] = [];
  if (approximation !== undefined) said.push(say(to, 'not exact, by “{0}”', approximation));
  if (bound) said.push(bound.startsWith('>') ? say(to, 'a lower bound') : say(to, 'an upper bound'));
  const isStated = precision !== undefined && (scale ?? 0) > 0;
  const interval = approximation === undefined && !bound && value !== undefined ? intervalOf(figure) : undefined;
  if (isStated && interval?.low && interval.high) {
    const [low, high] = [compact(plain(interval.low)), compact(plain(interval.high))];
    said.push(say(to, 'stated to {0}: {1} to {2} round to it', compact(precision), low, high));
  } else if (isStated) said.push(say(to, 'stated to {0}', compact(precision)));
  return said.join(say(to, '; '));
}
