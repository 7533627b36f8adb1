import { dayFirst, isoDay, monthFirst } from './day';
import { lettered, numbered, partAt } from './part';
import { relativeAt, toDateAt } from './relative';
import { wordSet } from './tables';
import { countAt, LINKS } from './timeWords';
import type { Tokens } from './tokens';
import type { Said, When } from './when';
import { yearAt } from './year';

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
  if (!OPENS_PERIOD.has(word)) return undefined;
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

/** `nine months ended September 30`. */
function endedAt(tokens: Tokens, at: number): Said | undefined {
  const months = countAt(tokens, at);
  const from = at + 1;
  if (months === 0 || !tokens.word(from).startsWith('month') || !ENDED.has(tokens.word(from + 1))) return undefined;
  const end = monthFirst(tokens, from + 2, true) ?? dayFirst(tokens, from + 2);
  return end && { to: end.to, when: { type: 'ended', months, end: end.when } };
}

const ENDED = new Set(['ended', 'ending']);

/** `mid-2022`, `early 2023`, `late October`: the whole, since nobody says which part. */
function roughly(tokens: Tokens, at: number): Said | undefined {
  const word = tokens.word(at);
  if (word !== 'mid' && word !== 'early' && word !== 'late') return undefined;
  const from = tokens.afterHyphen(at + 1);
  return yearSaid(tokens, from, true) ?? monthFirst(tokens, from, true);
}

function yearSaid(tokens: Tokens, at: number, linked: boolean): Said | undefined {
  const year = yearAt(tokens, at, linked ? 'linked' : 'alone');
  if (!year) return undefined;
  // `FY22 fourth quarter`, `2019 H2`
  const from = tokens.afterHyphen(year.to);
  const part = lettered(tokens, from, true) ?? partAt(tokens, from);
  if (part?.when.type === 'part' && !part.when.year && !year.decade)
    return { to: part.to, when: { ...part.when, year: year.year } };
  const decade = year.decade ?? 0;
  return decade > 0
    ? { to: year.to, when: { type: 'decade', year: decade } }
    : { to: year.to, when: { type: 'year', year: year.year } };
}
