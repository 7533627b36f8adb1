import { BEFORE_TIMES, countAt } from './timeWords';
import type { Tokens } from './tokens';
import type { Part, Said } from './when';
import { OFFSETS, yearAt, yearBehind } from './year';

/** `3Q24`, `1H 2024`, `4Q`. */
export function numbered(tokens: Tokens, at: number): Said | undefined {
  const letter = tokens.word(at + 1);
  const nth = Number(tokens.word(at));
  if (!tokens.glued(at + 1) || tokens.word(at).length !== 1 || nth < 1) return undefined;
  if ((letter !== 'q' && letter !== 'h') || nth > (letter === 'q' ? 4 : 2)) return undefined;
  return partOf(tokens, at + 2, { nth, of: letter === 'q' ? 4 : 2 });
}

/** `Q3`, `Q3 FY24`, `H1 2024`; without a year on either side, `H1` needs a word before it that makes it a time. */
export function lettered(tokens: Tokens, at: number, behindYear = false): Said | undefined {
  const letter = tokens.word(at);
  if ((letter !== 'q' && letter !== 'h') || !tokens.isNumber(at + 1) || !tokens.glued(at + 1)) return undefined;
  const nth = Number(tokens.word(at + 1));
  if (tokens.word(at + 1).length !== 1 || nth < 1 || nth > (letter === 'q' ? 4 : 2)) return undefined;
  const said = partOf(tokens, at + 2, { nth, of: letter === 'q' ? 4 : 2 });
  const bare = letter === 'h' && said.to === at + 2;
  return bare && !behindYear && !BEFORE_TIMES.has(tokens.word(at - 1)) ? undefined : said;
}

/** `third quarter`, `second half of fiscal year 2024`, `first nine months of 2023`, `fiscal third quarter`. */
export function partAt(tokens: Tokens, at: number): Said | undefined {
  if (tokens.word(at) === 'full') return fullYear(tokens, at);
  return namedPart(tokens, at) ?? nthPart(tokens, at) ?? partOfOther(tokens, at);
}

/** `fiscal Q3`, `calendar Q4`. */
function namedPart(tokens: Tokens, at: number): Said | undefined {
  const kind = tokens.word(at);
  const said = kind === 'fiscal' || kind === 'calendar' ? lettered(tokens, at + 1, true) : undefined;
  if (said?.when.type !== 'part' || kind !== 'calendar') return said;
  return { to: said.to, when: { ...said.when, year: { ...said.when.year, kind } } };
}

function nthPart(tokens: Tokens, at: number): Said | undefined {
  const fiscal = tokens.word(at) === 'fiscal';
  let from = fiscal ? tokens.afterHyphen(at + 1) : at;
  const back = tokens.word(from) === 'back';
  const nth = back ? 2 : ORDINALS.indexOf(tokens.word(from)) + 1;
  if (nth > 0) from = tokens.afterHyphen(from + 1);
  else return undefined;
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
function partOfOther(tokens: Tokens, at: number): Said | undefined {
  const offset = OFFSETS.get(tokens.word(at));
  if (offset === undefined || tokens.word(at + 1) !== 'year' || tokens.word(at + 2) !== "'s") return undefined;
  const said = nthPart(tokens, at + 3);
  if (said?.when.type !== 'part' || said.when.year) return undefined;
  return { to: said.to, when: { ...said.when, year: { offset } } };
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];
/** A year that leans to its second half is no figure: `second-half weighted`. */
const LEANS = new Set(['weighted', 'loaded', 'heavy', 'skewed', 'weighting']);

export function partOf(tokens: Tokens, to: number, part: Part): Said {
  const year = yearBehind(tokens, to);
  return { to: year?.to ?? to, when: { type: 'part', part, ...(year && { year: year.year }) } };
}
