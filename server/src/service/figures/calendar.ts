/** A day of the Gregorian calendar; month and day from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** From the first day up to and with the last. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** As in ISO 8601: `2023-07-01`. */
export function iso({ year, month, day }: Day): string {
  return `${year}-${two(month)}-${two(day)}`;
}

/** The day that is written as in ISO 8601; nothing where there is no such day. */
export function dayOf(written: string): Day | undefined {
  const [year = 0, month = 0, day = 0] = written.split('-').map(Number);
  const found = { year, month, day };
  return isDay(found) ? found : undefined;
}

export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Below 0 where `a` is the earlier. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** So many whole months, the first of which is `month`; months beyond 12 and below 1 are those of other years. */
export function monthsFrom(year: number, month: number, count: number): Days {
  const from = monthAt(year, month);
  const last = monthAt(year, month + count - 1);
  return { from: { ...from, day: 1 }, to: { ...last, day: daysIn(last.year, last.month) } };
}

/** The day so many days later. */
export function daysLater(day: Day, by: number): Day {
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day + by));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days from `a` to `b`. */
export function daysBetween(a: Day, b: Day): number {
  return (Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / 86_400_000;
}

/** The Monday of a day's week, as ISO 8601 counts weeks. */
export function monday(day: Day): Day {
  const weekday = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
  return daysLater(day, -((weekday + 6) % 7));
}

function monthAt(year: number, month: number): { year: number; month: number } {
  const months = year * 12 + month - 1;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
