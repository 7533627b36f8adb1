import { BEFORE_TIMES, LINKS } from './timeWords';
import type { Tokens } from './tokens';
import type { Said } from './when';
import { yearBehind } from './year';

/** `June 30, 2024`, `October 31 this year`, `September quarter`, `May of 2022`; `in May`, but not `May I` and `march on`. */
export function monthFirst(tokens: Tokens, at: number, linked: boolean): Said | undefined {
  const month = MONTHS.get(tokens.word(at));
  if (month === undefined || !tokens.capital(at)) return undefined;
  const short = tokens.word(at).length < 5 && month !== MAY && tokens.word(at + 1) === '.';
  const to = short && tokens.isNumber(at + 2) ? at + 2 : at + 1;
  if (tokens.word(to) === 'quarter') {
    const year = yearBehind(tokens, to + 1);
    return { to: year?.to ?? to + 1, when: { type: 'quarter-to', month, ...(year && { year: year.year }) } };
  }
  const the = tokens.word(to) === 'the' ? to + 1 : to;
  const day = dayNumber(tokens, the);
  if (day) {
    const year = yearBehind(tokens, day.to);
    return { to: year?.to ?? day.to, when: { type: 'day', month, day: day.day, ...(year && { year: year.year }) } };
  }
  const year = yearBehind(tokens, to);
  if (year && tokens.word(year.to) === 'quarter')
    return { to: year.to + 1, when: { type: 'quarter-to', month, year: year.year } };
  if (year) return { to: year.to, when: { type: 'month', month, year: year.year } };
  const opensSpan = LINKS.has(tokens.word(to)) && MONTHS.has(tokens.word(to + 1));
  if (!linked && !opensSpan && !BEFORE_TIMES.has(tokens.word(at - 1))) return undefined;
  if (tokens.capital(to) && month === MAY) return undefined;
  return { to, when: { type: 'month', month } };
}

/** `1st of July`, `the 30th of September, 2023`, `30 September 2023`. */
export function dayFirst(tokens: Tokens, at: number): Said | undefined {
  const day = dayNumber(tokens, at);
  if (!day) return undefined;
  const ordinal = day.to > at + 1;
  const of = tokens.word(day.to) === 'of' ? day.to + 1 : day.to;
  const month = MONTHS.get(tokens.word(of));
  if (month === undefined || !tokens.capital(of) || tokens.glued(of)) return undefined;
  const year = yearBehind(tokens, of + 1);
  // `grew 30 May 12` is about the twelfth.
  if (!year && !ordinal && of === day.to && dayNumber(tokens, of + 1)) return undefined;
  return { to: year?.to ?? of + 1, when: { type: 'day', month, day: day.day, ...(year && { year: year.year }) } };
}

/** `30`, `30th`, and nothing beyond 31. */
function dayNumber(tokens: Tokens, at: number): { to: number; day: number } | undefined {
  const { word } = tokens.at(at);
  const day = Number(word);
  if (!tokens.isNumber(at) || word.length > 2 || day < 1 || day > 31) return undefined;
  const next = tokens.word(at + 1);
  if (tokens.glued(at + 1) && ORDINAL_ENDS.has(next)) return { to: at + 2, day };
  const other = tokens.glued(at + 1) ? !MAY_TOUCH.has(next) : next === '%';
  return other ? undefined : { to: at + 1, day };
}

const ORDINAL_ENDS = new Set(['st', 'nd', 'rd', 'th']);
/** What can touch a day, and leaves it one. */
const MAY_TOUCH = new Set([...',.-)?!;–—"”’]', "'s"]);

/** `2023-11-20`, and `11/20/2023` as Americans write it, unless that makes no month. */
export function isoDay(tokens: Tokens, at: number): Said | undefined {
  const sign = tokens.word(at + 1);
  if ((sign !== '-' && sign !== '/') || tokens.word(at + 3) !== sign) return undefined;
  for (let next = at + 1; next < at + 5; next++) if (!tokens.glued(next)) return undefined;
  if (!tokens.isNumber(at + 2) || !tokens.isNumber(at + 4) || tokens.word(at + 5) === sign) return undefined;
  const [a = 0, b = 0, c = 0] = [at, at + 2, at + 4].map((index) => Number(tokens.word(index)));
  const [year, month, day] = sign === '-' ? [a, b, c] : a > 12 ? [c, b, a] : [c, a, b];
  if (!Number.isInteger(month) || !Number.isInteger(day)) return undefined; // As in `2023-1.5-2`.
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { to: at + 5, when: { type: 'day', month, day, year: { number: year } } };
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index): [string, number][] => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
    ])
    .concat([['sept', 9]]),
);

const MAY = 5;
