import { ONES } from './numberWords';
import { wordSet } from './tables';
import type { Tokens } from './tokens';
import type { Part, TimeUnit, When, YearSaid } from './when';
import { yearAt } from './year';

/** A date or period, from the token it was asked for up to, not including, `to`. */
export interface Said {
  readonly to: number;
  readonly when: When;
}

/** The date or period that begins at a token. Months and years need words around them that make them such. */
export function periodAt(tokens: Tokens, at: number): Said | undefined {
  const first = singleAt(tokens, at);
  if (!first) return undefined;
  const link = tokens.word(first.to);
  const joins =
    LINKS.has(link) ||
    (link === 'and' && tokens.word(at - 1) === 'between') ||
    (link === '-' && tokens.glued(first.to) === tokens.glued(first.to + 1));
  if (!joins) return first;
  const the = tokens.word(first.to + 1) === 'the' ? first.to + 2 : first.to + 1;
  const last = singleAt(tokens, the, true);
  if (!last || !spans(first.when, last.when)) return first;
  return { to: last.to, when: { type: 'span', from: first.when, to: last.when } };
}

/** Words that a period can begin with. */
export const OPENS_PERIOD = wordSet(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec first second third fourth back q h fy cy fiscal calendar full last past this next previous
  prior current coming upcoming same following ytd qtd year quarter half mid early late trailing three six nine twelve
`);

const LINKS = new Set(['to', 'through', 'thru', 'until', 'till', '–', '—']);

/** A time and another make a span where they are of one kind: two days, two months, two years. */
function spans(from: When, to: When): boolean {
  return (
    from.type === to.type &&
    (from.type === 'day' || from.type === 'month' || from.type === 'year' || from.type === 'part')
  );
}

function singleAt(tokens: Tokens, at: number, linked = false): Said | undefined {
  if (tokens.isNumber(at))
    return dayFirst(tokens, at) ?? numbered(tokens, at) ?? isoDay(tokens, at) ?? yearSaid(tokens, at, linked);
  const word = tokens.word(at);
  if (word === "'" || word === '’') return yearSaid(tokens, at, linked);
  if (!OPENS_PERIOD.has(word) && !MONTHS.has(word)) return undefined;
  return (
    monthFirst(tokens, at, linked) ??
    lettered(tokens, at) ??
    partAt(tokens, at) ??
    endedAt(tokens, at) ??
    relativeAt(tokens, at) ??
    toDateAt(tokens, at) ??
    roughly(tokens, at) ??
    yearSaid(tokens, at, linked)
  );
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

/** `June 30, 2024`, `October 31 this year`, `September quarter`, `May of 2022`; `in May`, but not `May I` and `march on`. */
function monthFirst(tokens: Tokens, at: number, linked: boolean): Said | undefined {
  const month = MONTHS.get(tokens.word(at));
  if (month === undefined || !tokens.capital(at)) return undefined;
  const short = tokens.word(at).length < 5 && month !== 5 && tokens.word(at + 1) === '.';
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
  if (year) return { to: year.to, when: { type: 'month', month, year: year.year } };
  if (!linked && !BEFORE_MONTH.has(tokens.word(at - 1)) && !LINKS.has(tokens.word(to))) return undefined;
  if (!linked && LINKS.has(tokens.word(to)) && !MONTHS.has(tokens.word(to + 1)))
    if (!BEFORE_MONTH.has(tokens.word(at - 1))) return undefined;
  if (tokens.capital(to) && month === 5) return undefined;
  return { to, when: { type: 'month', month } };
}

const BEFORE_MONTH = wordSet(`
  in of since by until till through during to from for early mid late this last next before after between and end
  beginning
`);

/** `1st of July`, `the 30th of September, 2023`, `30 September 2023`. */
function dayFirst(tokens: Tokens, at: number): Said | undefined {
  const day = dayNumber(tokens, at);
  if (!day) return undefined;
  const ordinal = day.to > at + 1;
  const of = tokens.word(day.to) === 'of' ? day.to + 1 : day.to;
  const month = MONTHS.get(tokens.word(of));
  if (month === undefined || !tokens.capital(of) || tokens.glued(of)) return undefined;
  const year = yearBehind(tokens, of + 1);
  // `30 May`, but not `15 March`-like things without a year, an ordinal or `of`.
  if (!year && !ordinal && of === day.to && dayNumber(tokens, of + 1)) return undefined;
  return { to: year?.to ?? of + 1, when: { type: 'day', month, day: day.day, ...(year && { year: year.year }) } };
}

/** `30`, `30th`, and nothing beyond 31. */
function dayNumber(tokens: Tokens, at: number): { to: number; day: number } | undefined {
  const { word } = tokens.at(at);
  const day = Number(word);
  if (!tokens.isNumber(at) || word.length > 2 || day < 1 || day > 31) return undefined;
  const ordinal = tokens.glued(at + 1) && ORDINAL_ENDS.has(tokens.word(at + 1));
  const next = tokens.word(ordinal ? at + 2 : at + 1);
  if (
    !ordinal &&
    (next === '%' ||
      next === ':' ||
      (tokens.glued(at + 1) && next !== ',' && next !== '.' && next !== '-' && next !== ')' && !STOPS.has(next)))
  )
    return undefined;
  return { to: ordinal ? at + 2 : at + 1, day };
}

const ORDINAL_ENDS = new Set(['st', 'nd', 'rd', 'th']);
const STOPS = new Set(['?', '!', ';', ':', '–', '—', '"', '”', '’', ']', "'s", '']);

/** `3Q24`, `1H 2024`, `4Q`. */
function numbered(tokens: Tokens, at: number): Said | undefined {
  const letter = tokens.word(at + 1);
  const nth = Number(tokens.word(at));
  if (!tokens.glued(at + 1) || tokens.word(at).length !== 1 || nth < 1) return undefined;
  if ((letter !== 'q' && letter !== 'h') || nth > (letter === 'q' ? 4 : 2)) return undefined;
  return partOf(tokens, at + 2, { nth, of: letter === 'q' ? 4 : 2 });
}

/** `Q3`, `Q3 FY24`, `H1 2024`; without a year, `H1` needs a word before it that makes it a time. */
function lettered(tokens: Tokens, at: number): Said | undefined {
  const letter = tokens.word(at);
  if ((letter !== 'q' && letter !== 'h') || !tokens.isNumber(at + 1) || !tokens.glued(at + 1)) return undefined;
  const nth = Number(tokens.word(at + 1));
  if (tokens.word(at + 1).length !== 1 || nth < 1 || nth > (letter === 'q' ? 4 : 2)) return undefined;
  const said = partOf(tokens, at + 2, { nth, of: letter === 'q' ? 4 : 2 });
  const bare = letter === 'h' && said.to === at + 2;
  return bare && !BEFORE_MONTH.has(tokens.word(at - 1)) ? undefined : said;
}

/** `third quarter`, `second half of fiscal year 2024`, `first nine months of 2023`, `fiscal third quarter`. */
function partAt(tokens: Tokens, at: number): Said | undefined {
  if (tokens.word(at) === 'full') return fullYear(tokens, at);
  const fiscal = tokens.word(at) === 'fiscal';
  let from = fiscal ? tokens.afterHyphen(at + 1) : at;
  const back = tokens.word(from) === 'back';
  const nth = back ? 2 : ORDINALS.indexOf(tokens.word(from)) + 1;
  if (nth > 0) from = tokens.afterHyphen(from + 1);
  else if (tokens.word(from) === 'last' && tokens.word(at + 1) === 'half') return undefined;
  else return quarterOf(tokens, at);
  if (tokens.word(from) === 'fiscal') from = tokens.afterHyphen(from + 1);
  const word = tokens.word(from);
  if (word === 'quarter' && !back) return partOf(tokens, from + 1, { nth, of: 4 });
  if (word === 'half' && nth < 3) {
    const hyphen = tokens.word(from + 1) === '-' || tokens.word(from - 1) === '-';
    if (hyphen && LEANS.has(tokens.word(tokens.afterHyphen(from + 1)))) return undefined;
    const half = partOf(tokens, from + 1, { nth, of: 2 });
    // `the second half of that`, of a question, say.
    return half.to === from + 1 && tokens.word(half.to) === 'of' && tokens.word(half.to + 2) !== 'year'
      ? undefined
      : half;
  }
  const count = countAt(tokens, from);
  if (nth !== 1 || count === 0) return undefined;
  if (tokens.word(from + 1) === 'months') return partOf(tokens, from + 2, { months: count });
  return tokens.word(from + 1) === 'quarters' ? partOf(tokens, from + 2, { months: 3 * count }) : undefined;
}

/** `full year`, without a number. */
function fullYear(tokens: Tokens, at: number): Said | undefined {
  const fiscal = tokens.afterHyphen(at + 1);
  const year = tokens.word(fiscal) === 'fiscal' ? fiscal + 1 : fiscal;
  if (tokens.word(year) !== 'year' || yearAt(tokens, at)) return undefined;
  return partOf(tokens, year + 1, { nth: 1, of: 1 });
}

/** `last year's second quarter`. */
function quarterOf(tokens: Tokens, at: number): Said | undefined {
  const offset = OFFSETS.get(tokens.word(at));
  if (offset === undefined || tokens.word(at + 1) !== 'year' || tokens.word(at + 2) !== "'s") return undefined;
  const said = partAt(tokens, at + 3);
  if (said?.when.type !== 'part' || said.when.year) return undefined;
  return { to: said.to, when: { ...said.when, year: { offset } } };
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];
/** A year that leans to its second half is no figure: `second-half weighted`. */
const LEANS = new Set(['weighted', 'loaded', 'heavy', 'skewed', 'weighting']);

function partOf(tokens: Tokens, to: number, part: Part): Said {
  const year = yearBehind(tokens, to);
  return { to: year?.to ?? to, when: { type: 'part', part, ...(year && { year: year.year }) } };
}

/** The year behind a day, month or quarter: `, 2024`, `of 2022`, `FY24`, `this year`, `of last year`. */
function yearBehind(tokens: Tokens, at: number): { to: number; year: YearSaid } | undefined {
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
const OFFSETS: ReadonlyMap<string, number> = new Map([
  ...['last', 'previous', 'prior'].map((word): [string, number] => [word, -1]),
  ...['this', 'current'].map((word): [string, number] => [word, 0]),
  ...['next', 'coming', 'upcoming'].map((word): [string, number] => [word, 1]),
]);

/** `nine months ended September 30`. */
function endedAt(tokens: Tokens, at: number): Said | undefined {
  const months = countAt(tokens, at);
  const from = at + 1;
  if (months === 0 || !tokens.word(from).startsWith('month') || !ENDED.has(tokens.word(from + 1))) return undefined;
  const end = monthFirst(tokens, from + 2, true) ?? dayFirst(tokens, from + 2);
  return end && { to: end.to, when: { type: 'ended', months, end: end.when } };
}

const ENDED = new Set(['ended', 'ending']);

/** `last quarter`, `prior fiscal year`, `the last three years`, `next 12 months`, `trailing twelve months`. */
function relativeAt(tokens: Tokens, at: number): Said | undefined {
  const word = tokens.word(at);
  const past = word === 'last' || word === 'past' || word === 'previous' || word === 'prior' || word === 'trailing';
  const ahead = word === 'next' || word === 'coming' || word === 'following' || word === 'upcoming';
  const offset = OFFSETS.get(word) ?? (word === 'past' ? -1 : word === 'same' ? 0 : undefined);
  const fiscal = tokens.word(at + 1) === 'fiscal' || tokens.word(at + 1) === 'calendar' ? 1 : 0;
  const unit = UNITS.get(tokens.word(at + 1 + fiscal));
  if (unit && offset !== undefined && word !== 'past' && !tokens.word(at + 1 + fiscal).endsWith('s')) {
    const to = at + 2 + fiscal;
    const year =
      unit === 'quarter' || unit === 'half' || unit === 'month' || unit === 'week' ? yearBehind(tokens, to) : undefined;
    if (word === 'same') return year ? { to: year.to, when: { type: 'year', year: year.year } } : undefined;
    return { to, when: { type: 'relative', unit, offset } };
  }
  if (!past && !ahead) return undefined;
  const few = FEW.get(tokens.word(at + 1));
  const count = few ?? countAt(tokens, at + 1);
  const of = tokens.word(at + 2) === 'of' ? at + 3 : at + 2;
  const several = UNITS.get(tokens.word(of));
  if (count === 0 || !several || !tokens.word(of).endsWith('s')) return undefined;
  return { to: of + 1, when: { type: 'several', unit: several, count: few === undefined ? count : 0, ahead } };
}

const FEW: ReadonlyMap<string, number> = new Map([
  ['few', 3],
  ['several', 5],
  ['couple', 2],
]);

const UNITS: ReadonlyMap<string, TimeUnit> = new Map(
  (['day', 'week', 'month', 'quarter', 'half', 'year', 'decade'] as const).flatMap((unit): [string, TimeUnit][] => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
);

/** `year to date`, `YTD`. */
function toDateAt(tokens: Tokens, at: number): Said | undefined {
  const word = tokens.word(at);
  if (word === 'ytd') return { to: at + 1, when: { type: 'to-date', unit: 'year' } };
  if (word === 'qtd') return { to: at + 1, when: { type: 'to-date', unit: 'quarter' } };
  if (word !== 'year' && word !== 'quarter' && word !== 'month') return undefined;
  const next = tokens.afterHyphen(at + 1);
  const last = tokens.afterHyphen(next + 1);
  return tokens.word(next) === 'to' && tokens.word(last) === 'date'
    ? { to: last + 1, when: { type: 'to-date', unit: word } }
    : undefined;
}

/** `mid-2022`, `early 2023`, `late October`: the whole, since nobody says which part. */
function roughly(tokens: Tokens, at: number): Said | undefined {
  const word = tokens.word(at);
  if (word !== 'mid' && word !== 'early' && word !== 'late') return undefined;
  const from = tokens.afterHyphen(at + 1);
  return yearSaid(tokens, from, true) ?? monthFirst(tokens, from, true);
}

/** `2023-11-20` and `11/20/2023`. */
function isoDay(tokens: Tokens, at: number): Said | undefined {
  const sign = tokens.word(at + 1);
  if (
    (sign !== '-' && sign !== '/') ||
    tokens.word(at + 3) !== sign ||
    !tokens.isNumber(at + 2) ||
    !tokens.isNumber(at + 4)
  )
    return undefined;
  if (
    !tokens.glued(at + 1) ||
    !tokens.glued(at + 2) ||
    !tokens.glued(at + 3) ||
    !tokens.glued(at + 4) ||
    (tokens.glued(at + 5) && tokens.word(at + 5) === sign)
  )
    return undefined;
  const parts = [at, at + 2, at + 4].map((index) => Number(tokens.word(index)));
  const [a = 0, b = 0, c = 0] = parts;
  const day = sign === '-' ? { year: a, month: b, day: c } : { year: c, month: a > 12 ? b : a, day: a > 12 ? a : b };
  if (day.year < 1900 || day.year > 2099 || day.month < 1 || day.month > 12 || day.day < 1 || day.day > 31)
    return undefined;
  return { to: at + 5, when: { type: 'day', month: day.month, day: day.day, year: { number: day.year } } };
}

function yearSaid(tokens: Tokens, at: number, linked: boolean): Said | undefined {
  const year = yearAt(tokens, at, linked ? 'linked' : 'alone');
  if (!year) return undefined;
  const decade = year.decade ?? 0;
  return decade > 0
    ? { to: year.to, when: { type: 'decade', year: decade } }
    : { to: year.to, when: { type: 'year', year: year.year } };
}

function countAt(tokens: Tokens, at: number): number {
  if (tokens.isNumber(at)) return tokens.word(at).length <= 2 ? Number(tokens.word(at)) : 0;
  return ONES.get(tokens.word(at)) ?? 0;
}
