import type { Header } from '../reading/header';
import { type Day, dayOf, daysBetween, daysIn, iso } from './calendar';
import { currencyAfter, currencyBefore } from './money';
import { OPENS_PERIOD, periodAt } from './period';
import { wordSet } from './tables';
import { type Tokens, tokensOf } from './tokens';
import type { When } from './when';
import { yearNumber } from './year';

/** What is known of a talk, so that its figures can be understood. All of it optional: what is not known is not guessed. */
export interface FigureContext {
  /** The day of the talk, as `2023-11-20`. */
  readonly date?: string;
  /** The fiscal year that is reported on, and its quarter. */
  readonly reported?: { readonly year: number; readonly quarter?: number };
  /** The last month and day of a fiscal year, as `12-31`. */
  readonly fiscalYearEnd?: string;
  /** The currency that the document's own amounts are in: a code of ISO 4217. */
  readonly currency?: string;
}

/**
 * What the header, the first words that are said, and the name of the file tell. `words` are looked at for some
 * thousand characters; the header counts for more than the words, and the words for more than the name.
 */
export function contextOf(header: Header, words = '', file = ''): FigureContext {
  const opening = tokensOf(words.slice(0, OPENING));
  const written = [header.date, header.period, header.title, ...header.fields.map(({ value }) => value)];
  const sources = written.filter((text) => text !== undefined).map((text) => tokensOf(text));
  const name = tokensOf(file.replaceAll('_', ' '));
  const date =
    first([...(header.date ? [tokensOf(header.date)] : []), ...sources], daySaid) ??
    today(opening) ??
    daySaid(name) ??
    dayInDigits(name);
  const reported = first(sources, quarterSaid) ?? quarterSaid(opening, isReport) ?? quarterSaid(name);
  const fiscalYearEnd = yearEnd(opening, reported?.quarter, date);
  const currency = currencySaid(opening) ?? EXCHANGES.get(header.ticker?.split(/ ?:/)[0]?.toUpperCase() ?? '');
  return {
    ...(date && { date: iso(date) }),
    ...(reported && { reported }),
    ...(fiscalYearEnd && { fiscalYearEnd }),
    ...(currency && { currency }),
  };
}

/** UTF-16 characters of the words that can tell of the whole. */
const OPENING = 6000;

/** Exchanges whose companies report in one currency, as a rule; those of New York list companies of all countries. */
const EXCHANGES: ReadonlyMap<string, string> = new Map([
  ['TSX', 'CAD'],
  ['ASX', 'AUD'],
  ['LSE', 'GBP'],
  ['XETRA', 'EUR'],
  ['NSE', 'INR'],
  ['BSE', 'INR'],
]);

function first<T>(sources: readonly Tokens[], find: (tokens: Tokens) => T | undefined): T | undefined {
  for (const tokens of sources) {
    const found = find(tokens);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The times that are said, in order. */
function* times(tokens: Tokens): Generator<{ at: number; to: number; when: When }> {
  for (let at = 0; at < tokens.length; ) {
    const said = tokens.isNumber(at) || OPENS_PERIOD.has(tokens.word(at)) ? periodAt(tokens, at) : undefined;
    if (said) yield { at, ...said };
    at = said?.to ?? at + 1;
  }
}

function daySaid(tokens: Tokens): Day | undefined {
  for (const { when } of times(tokens)) {
    const day = dayWithYear(when);
    if (day) return day;
  }
  return undefined;
}

/** `20231120`, in the name of a file. */
function dayInDigits(tokens: Tokens): Day | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens.word(at);
    if (!tokens.isNumber(at) || word.length !== 8) continue;
    const day = dayOf(`${word.slice(0, 4)}-${word.slice(4, 6)}-${word.slice(6)}`);
    if (day && day.year > 1900 && day.year < 2100) return day;
  }
  return undefined;
}

function dayWithYear(when: When): Day | undefined {
  if (when.type !== 'day' || when.year?.number === undefined) return undefined;
  return dayOf(`${when.year.number}-${when.month}-${when.day}`);
}

/** `today, November 20, 2023`, `today is the 20th of November 2023`. */
function today(tokens: Tokens): Day | undefined {
  for (const { at, when } of times(tokens)) {
    const day = dayWithYear(when);
    if (!day) continue;
    for (let before = at - 1; before >= at - 4; before--) if (tokens.word(before) === 'today') return day;
  }
  return undefined;
}

/** The first quarter that is named with its year, and fits: `third quarter 2023`, `Q4 FY24`, `2022Q4`. */
function quarterSaid(
  tokens: Tokens,
  fits: (tokens: Tokens, from: number, to: number) => boolean = isAny,
): FigureContext['reported'] {
  for (const { at, to, when } of times(tokens)) {
    if (when.type !== 'part' || !('nth' in when.part) || when.part.of !== 4 || !fits(tokens, at, to)) continue;
    // In `ORM 2022Q4`, the name keeps 2022 from being a year of its own.
    const year = when.year?.number ?? (tokens.glued(at) ? yearNumber(tokens, at - 1) : undefined);
    if (year !== undefined) return { year, quarter: when.part.nth };
  }
  return undefined;
}

function isAny(): boolean {
  return true;
}

/** Whether results are said to be of that time: `third quarter 2023 earnings call`, `our results for the first quarter`. */
function isReport(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from - 4; at < to + 4; at++) if (REPORTS.has(tokens.word(at))) return true;
  return false;
}

const REPORTS = wordSet('results earnings conference call webcast financial report performance');

/**
 * `fiscal year ended June 30`; `quarter ended September 30` tells it where the number of the quarter is known, and it is
 * the reported one, not one before of which an annual report spoke.
 */
function yearEnd(tokens: Tokens, quarter: number | undefined, talk: Day | undefined): string | undefined {
  for (const { at, when } of times(tokens)) {
    if (when.type !== 'day' || !tokens.word(at - 1).startsWith('end')) continue;
    const period = tokens.word(at - 2);
    if (period === 'year') return `${two(when.month)}-${two(when.day)}`;
    const day = dayWithYear(when);
    const old = talk && day && daysBetween(day, talk) > LATE;
    if (period === 'quarter' && quarter !== undefined && !old) {
      const month = ((when.month - 1 + 3 * (4 - quarter)) % 12) + 1;
      // In a year of 52 weeks, a quarter can end on one of the first days of a month.
      return `${two(month)}-${two(when.day > 7 ? daysIn(2023, month) : when.day)}`;
    }
  }
  return undefined;
}

/** Days after the end of a quarter within which it is reported, as a rule. */
const LATE = 100;

/** `all figures are in Canadian dollars`, `amounts are stated in RMB unless …`. */
function currencySaid(tokens: Tokens): string | undefined {
  for (let at = 0; at < tokens.length; at++) {
    if (tokens.word(at) !== 'in' || !(tokens.isWord(at + 1) || tokens.word(at + 1) === '$')) continue;
    let amounts = false;
    for (let before = at - 1; before >= at - 8 && !tokens.stops(before); before--)
      amounts ||= AMOUNTS.has(tokens.word(before));
    if (!amounts) continue;
    const found = currencyAfter(tokens, at + 1, undefined) ?? currencyBefore(tokens, at + 1, undefined);
    if (found && !found.wordlike) return found.currency.code;
  }
  return undefined;
}

const AMOUNTS = wordSet('amounts figures numbers dollars stated expressed presented denominated reported currency');

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
