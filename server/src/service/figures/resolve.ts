import { IN_ENGLISH, type Phrase, type Sentence, say, toSay } from '../say';
import { compareDays, type Day, type Days, dayOf, daysLater, isDay, iso, monday, monthsFrom } from './calendar';
import type { FigureContext } from './context';
import type { Period } from './figure';
import { type Fiscal, fiscalOf, monthsOf, reportedQuarter, yearWith } from './fiscal';
import type { Part, TimeUnit, When, YearSaid } from './when';

/**
 * Tells which days a time means in this context, with what was used for it; and why, where that cannot be told. What the
 * context says of fiscal years is worked out once, when first needed.
 */
export function resolver(context: FigureContext): (when: When) => Period {
  let known: Pick<Resolving, 'context' | 'fiscal' | 'today'> | undefined;
  return (when) => {
    known ??= {
      context,
      fiscal: fiscalOf(context),
      today: context.date === undefined ? undefined : dayOf(context.date),
    };
    const used = new Map<string, Sentence>();
    const doubts = new Map<string, Sentence>();
    const noteIn = (notes: Map<string, Sentence>) => (note: Sentence) => void notes.set(say(IN_ENGLISH, note), note);
    const found = daysOf(when, { ...known, use: noteIn(used), doubt: noteIn(doubts) });
    const ambiguous = doubts.size > 0 && { ambiguous: [...doubts.values()] };
    if (typeof found === 'string') return { used: [...used.values()], unresolved: found, ...ambiguous };
    return { from: iso(found.from), to: iso(found.to), used: [...used.values()], ...ambiguous };
  };
}

interface Resolving {
  readonly context: FigureContext;
  readonly fiscal: Fiscal | undefined;
  readonly today: Day | undefined;
  readonly use: (note: Sentence) => void;
  readonly doubt: (note: Sentence) => void;
}

/** The days, or why they are not known. */
function daysOf(when: When, how: Resolving): Days | string {
  switch (when.type) {
    case 'day': {
      const year = calendarYear(when.year, how);
      if (typeof year === 'string') return year;
      const day = { year, month: when.month, day: when.day };
      return isDay(day) ? { from: day, to: day } : toSay('there is no such day');
    }
    case 'month':
    case 'quarter-to': {
      const year = calendarYear(when.year, how);
      if (typeof year === 'string') return year;
      return when.type === 'month' ? monthsFrom(year, when.month, 1) : monthsFrom(year, when.month - 2, 3);
    }
    case 'part':
      return partOf(when.part, when.year, how);
    case 'year':
      return yearOf(when.year, how);
    case 'decade':
      return monthsFrom(when.year, 1, 120);
    case 'relative':
      return relative(when.unit, when.offset, how);
    case 'several':
      return several(when.unit, when.count, when.ahead, how);
    case 'to-date':
      return toDate(when.unit, how);
    case 'ended': {
      const end = daysOf(when.end, how);
      if (typeof end === 'string') return end;
      return { from: monthsFrom(end.to.year, end.to.month - when.months + 1, 1).from, to: end.to };
    }
    case 'span':
      return spanOf(when.from, when.to, how);
  }
}

/** Both ends; a year that only one of them has is that of both. */
function spanOf(from: When, to: When, how: Resolving): Days | string {
  const year = 'year' in to && typeof to.year === 'object' ? to.year : undefined;
  const shared =
    year && 'year' in from === false && (from.type === 'day' || from.type === 'month' || from.type === 'part')
      ? { ...from, year }
      : from;
  const [first, last] = [daysOf(shared, how), daysOf(to, how)];
  if (typeof first === 'string') return first;
  if (typeof last === 'string') return last;
  return compareDays(first.from, last.to) <= 0 ? { from: first.from, to: last.to } : toSay('it ends before it begins');
}

/** The year of a day or month: as said, else the year of the talk. */
function calendarYear(said: YearSaid | undefined, { today, use, doubt }: Resolving): number | string {
  if (said?.number !== undefined) return said.number;
  if (!today) return toSay('no year is said, and the day of the talk is not known');
  use(talkOn(today));
  if (said?.offset === undefined) doubt(toSay('no year is said; taken for that of the talk'));
  return today.year + (said?.offset ?? 0);
}

function partOf(part: Part, said: YearSaid | undefined, how: Resolving): Days | string {
  const fiscal = said?.kind === 'calendar' ? CALENDAR : how.fiscal;
  if (!fiscal) return toSay('fiscal years are not those of the calendar here, and their end is not known');
  const year = fiscalYear(said, fiscal, how);
  if (typeof year === 'string') return year;
  noteFiscal(fiscal, how);
  if (said === undefined && how.context.reported?.quarter === 4 && 'nth' in part && part.of > 1)
    how.doubt(toSay('no year is said, and the reported one is over; it can be the next'));
  if ('months' in part) return monthsOf(fiscal, year, 0, part.months);
  return monthsOf(fiscal, year, (12 / part.of) * (part.nth - 1), 12 / part.of);
}

/** The name of the fiscal year that is meant: as said, else the reported one, else the one of the talk. */
function fiscalYear(
  said: YearSaid | undefined,
  fiscal: Fiscal,
  { context: { reported }, today, use, doubt }: Resolving,
): number | string {
  if (said?.number !== undefined) return said.number;
  const offset = said?.offset ?? 0;
  if (reported) {
    use(
      reported.quarter === undefined
        ? [toSay('reported {0}'), reported.year]
        : reportedQuarter(reported.quarter, reported.year),
    );
    if (today && said && yearWith(fiscal, today).year !== reported.year)
      doubt(toSay('counted from the reported year, not from that of the talk'));
    return reported.year + offset;
  }
  if (!today) return toSay('no year is said, and neither the reported period nor the day of the talk is known');
  use(talkOn(today));
  if (!said) doubt(toSay('no year is said; taken for that of the talk'));
  return yearWith(fiscal, today).year + offset;
}

function yearOf(said: YearSaid, how: Resolving): Days | string {
  const { fiscal } = how;
  if (said.kind === 'calendar') return monthsOf(CALENDAR, said.number ?? 0, 0, 12);
  if (said.kind === 'fiscal' || said.number === undefined) return partOf({ nth: 1, of: 1 }, said, how);
  if (fiscal && fiscal.endMonth !== 12) how.doubt(toSay('taken for the calendar year; the fiscal year is another'));
  return monthsFrom(said.number, 1, 12);
}

function relative(unit: TimeUnit, offset: number, how: Resolving): Days | string {
  const { today, use, doubt, context } = how;
  if (unit === 'year') return partOf({ nth: 1, of: 1 }, { offset }, how);
  if (!today) return NO_DAY;
  use(talkOn(today));
  if (unit === 'day') return { from: daysLater(today, offset), to: daysLater(today, offset) };
  if (unit === 'week')
    return { from: daysLater(monday(today), 7 * offset), to: daysLater(monday(today), 7 * offset + 6) };
  if (unit === 'month') return monthsFrom(today.year, today.month + offset, 1);
  if (unit === 'decade') return monthsFrom(today.year - (today.year % 10) + 10 * offset, 1, 120);
  const { fiscal } = how;
  if (!fiscal) return toSay('fiscal years are not those of the calendar here, and their end is not known');
  noteFiscal(fiscal, how);
  const { year, month } = yearWith(fiscal, today);
  const width = unit === 'quarter' ? 3 : 6;
  if (context.reported && offset < 1) doubt(toSay('counted from the day of the talk, not from the reported period'));
  return monthsOf(fiscal, year, width * (Math.floor(month / width) + offset), width);
}

/** So many up to the day of the talk, or from it on. */
function several(unit: TimeUnit, count: number, ahead: boolean, { today, use, doubt }: Resolving): Days | string {
  if (count === 0) return toSay('it does not say how many');
  if (!today) return NO_DAY;
  use(talkOn(today));
  doubt(toSay('counted to the day of the talk; whole ones can be meant'));
  const days = unit === 'day' ? 1 : unit === 'week' ? 7 : 0;
  if (days > 0)
    return ahead
      ? { from: daysLater(today, 1), to: daysLater(today, days * count) }
      : { from: daysLater(today, 1 - days * count), to: today };
  const months = count * MONTHS[unit];
  const other = monthsFrom(today.year, today.month + (ahead ? months : -months), 1);
  const day = { ...other.from, day: Math.min(today.day, other.to.day) };
  return ahead ? { from: daysLater(today, 1), to: day } : { from: daysLater(day, 1), to: today };
}

const MONTHS: Record<TimeUnit, number> = { day: 0, week: 0, month: 1, quarter: 3, half: 6, year: 12, decade: 120 };

function toDate(unit: 'year' | 'quarter' | 'month', how: Resolving): Days | string {
  const {
    today,
    fiscal,
    context: { reported },
  } = how;
  if (unit === 'month') return today ? { from: { ...today, day: 1 }, to: today } : NO_DAY;
  if (reported?.quarter && fiscal) {
    // What is reported to date ends with the reported quarter.
    how.use(reportedQuarter(reported.quarter, reported.year));
    how.doubt(toSay('taken to end with the reported quarter, not on the day of the talk'));
    noteFiscal(fiscal, how);
    const first = unit === 'year' ? 0 : 3 * (reported.quarter - 1);
    return monthsOf(fiscal, reported.year, first, 3 * reported.quarter - first);
  }
  if (!today) return NO_DAY;
  how.use(talkOn(today));
  const { year, month } = yearWith(fiscal ?? CALENDAR, today);
  return { from: monthsOf(fiscal ?? CALENDAR, year, unit === 'year' ? 0 : month - (month % 3), 1).from, to: today };
}

function noteFiscal({ used, ambiguous }: Fiscal, { use, doubt }: Resolving): void {
  for (const note of used) use(note);
  if (ambiguous) doubt(ambiguous);
}

function talkOn(day: Day): Phrase {
  return [toSay('talk on {0}'), iso(day)];
}

const NO_DAY = toSay('the day of the talk is not known');
const CALENDAR: Fiscal = { endMonth: 12, shift: 0, used: [] };
