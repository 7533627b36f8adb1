import { phrases } from './phrases';
import { wordSet } from './tables';
import type { Tokens } from './tokens';

/** What an amount is counted by, and the tokens that say so. */
export interface Rate {
  readonly from: number;
  readonly to: number;
  readonly rate: string;
}

/** Behind an amount: `per diluted share`, `a year`, `-a-share`, `annually`, `on a quarterly basis`. */
export function rateBehind(tokens: Tokens, to: number): Rate | undefined {
  const at = tokens.afterHyphen(to);
  const word = tokens.word(at);
  if (word === 'per' || word === '/') return perAt(tokens, at);
  if (word === 'a' || word === 'an' || word === 'each' || word === 'every') {
    const noun = tokens.afterHyphen(at + 1);
    const measured = COUNTED_BY.has(tokens.word(noun)) && !NOT_BEHIND.has(tokens.word(noun + 1));
    return measured ? { from: at, to: noun + 1, rate: tokens.word(noun) } : undefined;
  }
  const found = BEHIND.after(tokens, at);
  return found && { from: at, to: found.to, rate: found.means };
}

/** Before an amount, a few words back: `on a quarterly basis around RMB70 million`. */
export function rateBefore(tokens: Tokens, from: number): Rate | undefined {
  for (let at = from; at > from - NEAR && !tokens.stops(at - 1) && !tokens.isNumber(at - 1); at--) {
    const found = BEFORE.before(tokens, at);
    if (found) return { from: found.from, to: at, rate: found.means };
  }
  return undefined;
}

/** Words back that a rate is looked for. */
const NEAR = 5;

/** Nouns behind `a` or `/` that a rate is by. */
export const COUNTED_BY = wordSet(`
  year quarter month week day hour minute second share unit barrel ton tonne pound ounce gallon dozen customer user
  subscriber employee head person store household night ticket mile acre piece pop kilowatt megawatt week transaction
  order vehicle
`);
/** `a year ago` and `a year earlier` are no rates. */
const NOT_BEHIND = wordSet('ago earlier from before prior later');

const BASES = `
  quarter: on a quarterly basis, on a per quarter basis
  year: on an annual basis, on an annualized basis, on a yearly basis, annual run rate of, annualized run rate of
  month: on a monthly basis
  week: on a weekly basis
  day: on a daily basis`;
const BEFORE = phrases(BASES);
const BEHIND = phrases(`${BASES}
  year: annually, annualized, yearly, per annum
  quarter: quarterly
  month: monthly
  week: weekly
  day: daily
  one: apiece, each`);

/** `per share`, `per common unit`, `per barrel of oil equivalent`, `/day`. */
function perAt(tokens: Tokens, at: number): Rate | undefined {
  const article = tokens.word(at + 1) === 'a' || tokens.word(at + 1) === 'the' ? at + 2 : at + 1;
  if (tokens.word(at) === '/' && !COUNTED_BY.has(tokens.word(article))) return undefined;
  if (!tokens.isWord(article)) return undefined;
  const first = tokens.word(article);
  if (first === 'annum') return { from: at, to: article + 1, rate: 'year' };
  const two = DESCRIBES.has(first) && tokens.isWord(article + 1);
  let to = two ? article + 2 : article + 1;
  if (first === 'barrel' && tokens.word(to) === 'of' && tokens.word(to + 1) === 'oil')
    to = tokens.word(to + 2) === 'equivalent' ? to + 3 : to + 2;
  const rate: string[] = [];
  for (let index = article; index < to; index++) rate.push(tokens.word(index));
  return { from: at, to, rate: rate.join(' ') };
}

const DESCRIBES = wordSet(`
  diluted common basic ordinary square cubic metric average daily active paying adjusted fully preferred american
  depositary retail billing calendar fiscal full
`);
