import { type Phrase, type Sentence, toSay } from '../say';
import { type Day, type Days, dayOf, daysBetween, monthsFrom } from './calendar';
import type { FigureContext } from './context';

/** When the fiscal years of a company are. */
export interface Fiscal {
  /** The month that its years end with. */
  readonly endMonth: number;
  /** How many years after the year that names it a fiscal year ends: 1 where fiscal 2023 ends in January 2024. */
  readonly shift: number;
  /** How this is known, in words. */
  readonly used: readonly Sentence[];
  readonly ambiguous?: Sentence;
}

/**
 * The fiscal years of a talk; nothing where what is known of it contradicts the calendar's and tells of no others.
 * A year is named for the calendar year it ends in, unless the reported quarter would then not have ended right before
 * the talk: that is how retailers name theirs.
 */
export function fiscalOf({ date, reported, fiscalYearEnd }: FigureContext): Fiscal | undefined {
  const day = date === undefined ? undefined : dayOf(date);
  const endMonth = fiscalYearEnd === undefined ? 12 : endOf(fiscalYearEnd);
  const plain: Fiscal = {
    endMonth,
    shift: 0,
    used: fiscalYearEnd === undefined ? [] : [[toSay('fiscal year end {0}'), fiscalYearEnd]],
  };
  const unsure = { ...plain, ambiguous: toSay('no fiscal year end is known; taken for the calendar year') };
  if (!day || !reported?.quarter) return fiscalYearEnd === undefined ? unsure : plain;
  for (const shift of fiscalYearEnd === undefined ? [0] : [0, 1, -1]) {
    const fiscal = { ...plain, shift };
    const gap = daysBetween(quarterOf(fiscal, reported.year, reported.quarter).to, day);
    if (gap >= -EARLY && gap <= LATE)
      return { ...fiscal, used: [...plain.used, reportedQuarter(reported.quarter, reported.year)] };
  }
  return fiscalYearEnd === undefined ? undefined : plain;
}

export function reportedQuarter(quarter: number, year: number): Phrase {
  return [toSay('reported Q{0} {1}'), quarter, year];
}

/** A quarter of the fiscal year of that name. */
export function quarterOf(fiscal: Fiscal, year: number, quarter: number): Days {
  return monthsOf(fiscal, year, 3 * (quarter - 1), 3);
}

/** So many months of the fiscal year of that name, from its month `first` (from 0) on. */
export function monthsOf({ endMonth, shift }: Fiscal, year: number, first: number, count: number): Days {
  return monthsFrom(year + shift, endMonth - 11 + first, count);
}

/** The name of the fiscal year that a day is in, and the month of it, from 0. */
export function yearWith({ endMonth, shift }: Fiscal, day: Day): { year: number; month: number } {
  const month = (day.month - endMonth + 23) % 12;
  return { year: day.year - shift + (day.month > endMonth ? 1 : 0), month };
}

/** Days after the end of a quarter within which it is reported, and before it, for years of 52 weeks. */
const LATE = 130;
const EARLY = 7;

/** A year that ends on one of the first days of a month is one of 52 or 53 weeks, and counts for the month before. */
function endOf(fiscalYearEnd: string): number {
  const [month = 12, day = 31] = fiscalYearEnd.split('-').map(Number);
  return day > 7 ? month : month === 1 ? 12 : month - 1;
}
