import { type Listener, say, toSay } from '../say';
import type { Figure } from './figure';
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
export function day(iso: string): string {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number);
  return days().format(Date.UTC(year, month - 1, date));
}

/** `1 July 2023 to 30 September 2023`, or one day. */
export function span(reader: Listener, from: string, to: string): string {
  return from === to ? day(from) : say(reader, '{0} to {1}', day(from), day(to));
}

/** `Chinese Yuan (CNY)`; the code alone for a currency that has no name here. */
export function currencyName(code: string): string {
  const name = currencies().of(code);
  return name === undefined || name === code ? code : `${name} (${code})`;
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
  const phrase = UNITS[kind];
  if (phrase !== undefined) return say(reader, phrase, amount);
  return unit === undefined ? amount : `${amount} ${unit}`;
}

const UNITS: Partial<Record<Figure['kind'], string>> = {
  percent: '{0}%',
  points: toSay('{0} percentage points'),
  'basis-points': toSay('{0} basis points'),
  multiple: toSay('{0} times'),
};

const MOST_DIGITS = { maximumFractionDigits: 20 };
const exact = lazily(() => new Intl.NumberFormat('en', MOST_DIGITS));
const short = lazily(
  () => new Intl.NumberFormat('en', { ...MOST_DIGITS, notation: 'compact', compactDisplay: 'long' }),
);
const powers = lazily(() => new Intl.NumberFormat('en', { ...MOST_DIGITS, notation: 'scientific' }));
const tenths = lazily(() => new Intl.NumberFormat('en', { maximumFractionDigits: 1 }));
const days = lazily(() => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }));
const currencies = lazily(() => new Intl.DisplayNames('en', { type: 'currency' }));
