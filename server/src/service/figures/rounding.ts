import { compare, type Decimal, decimal, negated, sum, times } from './decimal';
import type { Figure } from './figure';

/** The numbers that a statement can stand for, ends included; an end that is not there is infinitely far. */
export interface Interval {
  readonly low?: Decimal;
  readonly high?: Decimal;
}

/**
 * What rounds to a figure: half of what its last digit is worth on either side, zeros at the end of a large number
 * aside; all of that where the words say that it is not exact, and everything beyond a bound. Nothing for days.
 */
export function intervalOf(figure: Figure): Interval | undefined {
  const before = known.get(figure);
  if (before) return before.interval;
  const interval = found(figure);
  known.set(figure, { interval });
  return interval;
}

/** A figure is compared with many others. */
const known = new WeakMap<Figure, { readonly interval: Interval | undefined }>();

function found({ kind, value, low, high, precision, approximation, bound }: Figure): Interval | undefined {
  if (kind === 'date' || kind === 'period') return undefined;
  const first = low ?? value;
  const last = high ?? value;
  if (first === undefined || last === undefined) return undefined;
  const step = precision === undefined ? ZERO : precision === '1' ? roundStep(first, last) : decimal(precision);
  const slack = bound ? ZERO : approximation === undefined ? times(step, HALF) : step;
  return {
    ...(bound?.startsWith('<') ? {} : { low: sum(decimal(first), negated(slack)) }),
    ...(bound?.startsWith('>') ? {} : { high: sum(decimal(last), slack) }),
  };
}

/** What `248,000` is exact to: thousands. Small numbers are counted to the last one. */
function roundStep(first: string, last: string): Decimal {
  const zeros = Math.min(zerosOf(first), zerosOf(last));
  return { digits: 1n, exponent: first.length > 3 && last.length > 3 ? zeros : 0 };
}

function zerosOf(value: string): number {
  let zeros = 0;
  while (value.charCodeAt(value.length - 1 - zeros) === 48) zeros += 1;
  return value.includes('.') ? 0 : zeros;
}

/** Whether one number can round to both figures; nothing where one of them is no number. */
export function agree(a: Figure, b: Figure): boolean | undefined {
  const [one, other] = [intervalOf(a), intervalOf(b)];
  return one && other && overlap(one, other);
}

/** Whether one number can be meant by both; what lies between 1.2 and 1.3 rounds to one of them only. */
export function overlap(a: Interval, b: Interval): boolean {
  const least = isPoint(a) || isPoint(b) ? 0 : 1;
  return !isBelow(a.high, b.low, least) && !isBelow(b.high, a.low, least);
}

function isPoint({ low, high }: Interval): boolean {
  return low !== undefined && high !== undefined && compare(low, high) === 0;
}

function isBelow(a: Decimal | undefined, b: Decimal | undefined, least: number): boolean {
  return a !== undefined && b !== undefined && compare(a, b) < least;
}

const ZERO: Decimal = { digits: 0n, exponent: 0 };
const HALF: Decimal = { digits: 5n, exponent: -1 };
