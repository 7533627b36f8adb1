import { nounAt } from './counted';
import { wordSet } from './tables';
import { NUMBER, type Tokens } from './tokens';
import type { YearSaid } from './when';

/** A year, from the token it was asked for up to, not including, `to`. */
export interface YearAt {
  readonly to: number;
  readonly year: YearSaid;
  /** The first year of a decade. */
  readonly decade?: number;
}

/**
 * The year at a token: `2024`, `FY24`, `fiscal year 2024`, `calendar 2023`, `full-year 2018`, `’24`. Where it stands
 * `alone`, and not behind a month or another year, a bare number must look like a year from what is around it.
 */
export function yearAt(
  tokens: Tokens,
  at: number,
  place: 'behind' | 'linked' | 'alone' = 'behind',
): YearAt | undefined {
  const word = tokens.word(at);
  if (word === 'fy' || word === 'cy') {
    const number = yearNumber(tokens, at + 1, true);
    return number === undefined
      ? undefined
      : { to: at + 2, year: { number, kind: word === 'fy' ? 'fiscal' : 'calendar' } };
  }
  if (word === 'fiscal' || word === 'calendar' || word === 'full' || word === 'year') return namedYear(tokens, at);
  if (word === "'" || word === '’' || word === '‘') {
    const number =
      tokens.glued(at + 1) && tokens.word(at + 1).length === 2 ? yearNumber(tokens, at + 1, true) : undefined;
    if (number === undefined) return undefined;
    if (isDecade(tokens, at + 2)) return { to: at + 3, year: { number }, decade: number };
    return place === 'alone' && !BEFORE.has(tokens.word(at - 1)) ? undefined : { to: at + 2, year: { number } };
  }
  // `1H24`, `4Q2023`
  const glued = tokens.glued(at) && tokens.isWord(at - 1);
  const number = yearNumber(tokens, at, glued && place === 'behind');
  if (number === undefined || (glued && place !== 'behind')) return undefined;
  if (isDecade(tokens, at + 1)) return { to: at + 2, year: { number }, decade: number };
  if (place === 'alone' && !looksLikeYear(tokens, at, number)) return undefined;
  return { to: at + 1, year: { number } };
}

function isDecade(tokens: Tokens, at: number): boolean {
  return tokens.word(at) === 's' && tokens.glued(at);
}

/** `fiscal 2025`, `fiscal year 2024`, `full year 2020`; without a number only `full year` is a time, and of no year. */
function namedYear(tokens: Tokens, at: number): YearAt | undefined {
  let to = at;
  let kind: YearSaid['kind'];
  if (tokens.word(to) === 'full') {
    to = tokens.afterHyphen(to + 1);
    if (tokens.word(to) !== 'year' && tokens.word(to) !== 'fiscal') return undefined;
  }
  if (tokens.word(to) === 'fiscal' || tokens.word(to) === 'calendar') {
    kind = tokens.word(to) === 'fiscal' ? 'fiscal' : 'calendar';
    to += 1;
  }
  if (tokens.word(to) === 'year') to += 1;
  const short = (tokens.word(to) === '’' || tokens.word(to) === "'") && tokens.glued(to + 1);
  if (short) to += 1;
  const number = yearNumber(tokens, to, short || kind === 'fiscal');
  return number === undefined ? undefined : { to: to + 1, year: { number, ...(kind && { kind }) } };
}

/** Four digits from 1900 to 2099; two digits, where they can be meant, from 1960 to 2059. */
export function yearNumber(tokens: Tokens, at: number, short = false): number | undefined {
  const { word, grouped, kind } = tokens.at(at);
  if (kind !== NUMBER || grouped) return undefined;
  const number = Number(word);
  if (short && word.length === 2) return number < 60 ? 2000 + number : 1900 + number;
  return word.length === 4 && number >= 1900 && number < 2100 ? number : undefined;
}

/** A number of four digits is a year behind words of time, or where nothing makes it a name or an amount. */
function looksLikeYear(tokens: Tokens, at: number, number: number): boolean {
  const next = tokens.word(at + 1);
  if (next === '%' || next === 'percent' || (next === '.' && tokens.isNumber(at + 2) && tokens.glued(at + 2)))
    return false;
  if (
    tokens.glued(at + 1) &&
    (next === '(' ||
      (next === '-' && tokens.isNumber(at + 2) && tokens.word(at + 2).length !== 4 && tokens.word(at + 2).length !== 2))
  )
    return false;
  if (BEFORE.has(tokens.word(at - 1))) return true;
  if (tokens.capital(at - 1) || number < 1990 || number > 2060) return false;
  const counted = nounAt(tokens, at + 1);
  return counted === undefined || counted.to > at + 2 || OF_YEARS.has(counted.name);
}

const BEFORE = wordSet(`
  in of for by since during until till through from to after before over versus vs than our the mid early late end
  year post pre fiscal back into around between
`);

/** Plurals that years describe, and nobody counts by the thousand: `2019 results`. */
const OF_YEARS = wordSet(`
  results revenues levels earnings plans goals targets expectations estimates sales financials numbers objectives
  priorities elections deliveries costs projections
`);

/** The year behind a day, month or quarter: `, 2024`, `of 2022`, `FY24`, `this year`, `of last year`. */
export function yearBehind(tokens: Tokens, at: number): { to: number; year: YearSaid } | undefined {
  let from = at;
  const word = tokens.word(from);
  if (word === ',' || word === 'of' || word === 'in' || (word === '-' && tokens.glued(from + 1))) from += 1;
  if (tokens.word(from) === 'the' || tokens.word(from) === 'our') from += 1;
  const year = yearAt(tokens, from);
  if (year && !(word === 'in' && year.year.number === undefined)) return year;
  if (word === ',' || word === '-') return undefined;
  const offset = OFFSETS.get(tokens.word(from));
  if (offset === undefined) return undefined;
  const fiscal = tokens.word(from + 1) === 'fiscal' ? 1 : 0;
  if (tokens.word(from + 1 + fiscal) !== 'year') return undefined;
  return { to: from + 2 + fiscal, year: { offset, ...(fiscal === 1 && { kind: 'fiscal' as const }) } };
}

/** How far from the present one. */
export const OFFSETS: ReadonlyMap<string, number> = new Map([
  ...['last', 'previous', 'prior'].map((word): [string, number] => [word, -1]),
  ...['this', 'current'].map((word): [string, number] => [word, 0]),
  ...['next', 'coming', 'upcoming'].map((word): [string, number] => [word, 1]),
]);
