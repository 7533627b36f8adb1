import { compare, type Decimal, decimal, negated, sum, times } from './decimal';
import type { Figure } from './figure';

/** The numbers that a statement can stand for, ends included; an end that is not there is infinitely far. */
export interface Interval {
  readonly low?: Decimal;
  readonly high?: Decimal;
}

/**
 * What rounds to a figure: half of what its last stated digit is worth on either side, all of it where the words say
 * that it is not exact, and everything beyond a bound. Nothing for figures that are no numbers.
 */
export function intervalOf({ kind, value, low, high, precision, approximation, bound }: Figure): Interval | undefined {
  if (kind === 'date' || kind === 'period') return undefined;
  const first = low ?? value;
  const last = high ?? value;
  if (first === undefined || last === undefined) return undefined;
  const step = precision === undefined ? ZERO : decimal(precision);
  const slack = approximation === undefined ? times(step, HALF) : step;
  return {
    ...(bound?.startsWith('<') ? {} : { low: sum(decimal(first), negated(slack)) }),
    ...(bound?.startsWith('>') ? {} : { high: sum(decimal(last), slack) }),
  };
}

/** Whether one number can be meant by both. */
export function overlap(a: Interval, b: Interval): boolean {
  return !isBelow(a.high, b.low) && !isBelow(b.high, a.low);
}

function isBelow(a: Decimal | undefined, b: Decimal | undefined): boolean {
  return a !== undefined && b !== undefined && compare(a, b) < 0;
}

const ZERO: Decimal = { digits: 0n, exponent: 0 };
const HALF: Decimal = { digits: 5n, exponent: -1 };
