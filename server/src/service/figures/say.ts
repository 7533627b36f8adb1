import { type Listener, say, toSay } from '../say';
import { CURRENCY_NAMES } from './currencyNames';
import type { Figure, Metric } from './figure';
import { lazily } from './tables';

/** Writes exact decimals, and days such as `2023-07-01`, for people. Nothing is rounded unless that is asked for. */

/** `1,410,000,000` */
export function full(value: string): string {
  return exact().format(value as `${number}`);
}

/** `1.41 billion`; numbers below a million in full. */
export function compact(value: string): string {
  return /^-?\d{7}/.test(value) ? short().format(value as `${number}`) : full(value);
}

/** `1.41E9` */
export function scientific(value: string): string {
  return powers().format(value as `${number}`);
}

/** `12.8`, to one digit behind the point. */
export function rounded(value: string): string {
  return tenths().format(value as `${number}`);
}

/** `1 July 2023` */
export function day(reader: Listener, iso: string): string {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number);
  return say(reader, DAYS[month - 1] ?? '', date, year);
}

const DAYS = [
  toSay('{0} January {1}'),
  toSay('{0} February {1}'),
  toSay('{0} March {1}'),
  toSay('{0} April {1}'),
  toSay('{0} May {1}'),
  toSay('{0} June {1}'),
  toSay('{0} July {1}'),
  toSay('{0} August {1}'),
  toSay('{0} September {1}'),
  toSay('{0} October {1}'),
  toSay('{0} November {1}'),
  toSay('{0} December {1}'),
];

/** `1 July 2023 to 30 September 2023`, or one day. */
export function span(reader: Listener, from: string, to: string): string {
  return from === to ? day(reader, from) : say(reader, '{0} to {1}', day(reader, from), day(reader, to));
}

/** `Chinese Yuan (CNY)`; the code alone for a currency that has no name here. */
export function currencyName(reader: Listener, code: string): string {
  const name = CURRENCY_NAMES[code];
  return name === undefined ? code : say(reader, '{0} ({1})', [name], code);
}

/** `Lanterns revenue`: the segment as it is written. */
export function metricName(reader: Listener, { name, segment }: Pick<Metric, 'name' | 'segment'>): string {
  return segment === undefined ? say(reader, name) : say(reader, '{0} {1}', segment, [name]);
}

/** `CNY 3 million per quarter` */
export function perRate(reader: Listener, amount: string, rate: string): string {
  return say(reader, '{0} per {1}', amount, [rate]);
}

/** A number, or the ends of a range, each written by `write`; nothing where the figure has none. */
export function values(
  reader: Listener,
  { value, low, high }: Figure,
  write: (value: string) => string,
): string | undefined {
  if (low !== undefined && high !== undefined) return say(reader, '{0} to {1}', write(low), write(high));
  return value === undefined ? undefined : write(value);
}

/** An amount with its currency or unit: `CNY 3 million`, `12.5%`, `40 barges`. */
export function measured(reader: Listener, amount: string, { kind, unit, currency }: Figure): string {
  if (currency) return `${currency.code} ${amount}`;
  const phrase = UNITS[kind] ?? (kind === 'quantity' && unit !== undefined ? LENGTHS.get(unit) : undefined);
  if (phrase !== undefined) return say(reader, phrase, amount);
  return unit === undefined ? amount : `${amount} ${unit}`;
}

const UNITS: Partial<Record<Figure['kind'], string>> = {
  percent: '{0}%',
  points: toSay('{0} percentage points'),
  'basis-points': toSay('{0} basis points'),
  multiple: toSay('{0} times'),
};

/** Lengths of time, by their units; what else is measured has a symbol, the same in all languages. */
const LENGTHS: ReadonlyMap<string, string> = new Map([
  ['second', toSay('{0} second')],
  ['minute', toSay('{0} minute')],
  ['hour', toSay('{0} hour')],
  ['day', toSay('{0} day')],
  ['week', toSay('{0} week')],
  ['month', toSay('{0} month')],
  ['quarter', toSay('{0} quarter')],
  ['year', toSay('{0} year')],
  ['decade', toSay('{0} decade')],
]);

const MOST_DIGITS = { maximumFractionDigits: 20 };
const exact = lazily(() => new Intl.NumberFormat('en', MOST_DIGITS));
const short = lazily(
  () => new Intl.NumberFormat('en', { ...MOST_DIGITS, notation: 'compact', compactDisplay: 'long' }),
);
const powers = lazily(() => new Intl.NumberFormat('en', { ...MOST_DIGITS, notation: 'scientific' }));
const tenths = lazily(() => new Intl.NumberFormat('en', { maximumFractionDigits: 1 }));
