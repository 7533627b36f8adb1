import { currencyAfter } from './money';
import { scaleAt } from './scale';
import { wordSet } from './tables';
import type { Tokens } from './tokens';
import { unitAt } from './units';

/**
 * The token behind a number that is no figure by the way it is written, with all that belongs to it: `10-K`, `401(k)`,
 * `24/7`, `K240`, `5G`, `9:30 a.m.`, `555-0100`, `COVID-19`, `[4]`, `10 out of 10`. The token itself if it may be one.
 */
export function behindName(tokens: Tokens, at: number): number {
  const before = tokens.word(at - 1);
  if (tokens.glued(at)) {
    if (tokens.isWord(at - 1) || before === '#' || before === '*' || before === '@' || before === '_')
      return behindGlued(tokens, at);
    if (before === '-' && tokens.glued(at - 1) && tokens.isWord(at - 2) && !PREFIXES.has(tokens.word(at - 2)))
      return behindGlued(tokens, at);
    if (before === '[') return at + 1;
    if (before === '(' && tokens.word(at + 1) === ')' && tokens.word(at + 2) !== '%')
      return joined(tokens, at + 2) ? behindGlued(tokens, at) : at;
  }
  const next = tokens.word(at + 1);
  if (next === 'am' || next === 'pm') return at + 2;
  if (!tokens.glued(at + 1)) return isRating(tokens, at) ? at + 4 : at;
  if (next === ':' && tokens.isNumber(at + 2) && tokens.glued(at + 2))
    return isOdds(tokens, at) ? at : behindTime(tokens, at);
  if (next === '(' && tokens.isWord(at + 2) && tokens.word(at + 2).length === 1 && tokens.word(at + 3) === ')')
    return at + 4;
  if (next === '-' && tokens.glued(at + 2)) {
    if (tokens.isNumber(at + 2) && isTelephone(tokens, at)) return behindGlued(tokens, at);
    // `10-K`, `7-Eleven`, but not `10-Year`; `2-of-3`.
    if (tokens.capital(at + 2) && !unitAt(tokens, at + 2)) return at + 3;
    if (tokens.word(at + 2) === 'of' && tokens.glued(at + 3)) return behindGlued(tokens, at);
    return FIGURATIVE.has(tokens.word(at + 2)) ? at + 3 : at;
  }
  if (next === '/' && tokens.glued(at + 2) && tokens.isNumber(at + 2)) {
    const [above, below] = [Number(tokens.word(at)), Number(tokens.word(at + 2))];
    const share = above > 0 && above < below && DENOMINATORS.has(tokens.word(at + 2));
    return share && !joined(tokens, at + 3) && tokens.word(at + 3) !== '/' ? at : behindGlued(tokens, at);
  }
  if (tokens.isWord(at + 1) && isForm(tokens, at)) return at + 2;
  return at;
}

/** Whether a number that stands alone is the name or number of something: `Slide 7`, `Atlas 11`, `passcode 4711`. */
export function isNamed(tokens: Tokens, from: number, to: number): boolean {
  if (FORMS.has(tokens.word(from)) && !tokens.at(from).grouped) return true;
  const before = tokens.word(from - 1);
  if (before === '.' && tokens.word(from - 2) === 'no' && tokens.glued(from - 1)) return true;
  if (before === '#' || before === '*') return true;
  if (IDENTIFIES.has(before)) return true;
  if (LINKS.has(before) && IDENTIFIES_LINKED.has(tokens.word(from - 2))) return true;
  if (tokens.capital(from - 1) && !OPENERS.has(before)) return true;
  if (isAddress(tokens, to)) return true;
  return tokens.word(to) === '#' || (tokens.word(to) === 'pound' && tokens.word(to + 1) === 'sign');
}

/** What people divide things by; `9/11` and `50/50` are no parts. */
const DENOMINATORS = wordSet('2 3 4 5 6 8 10 12 16 20 32 64 100');

/** Words that are joined to a number and leave it one: `mid-2022`, `sub-5`. */
const PREFIXES = wordSet('mid post pre sub low high early late since until through non to between fiscal year end a');

/** Adjectives of all-round views: `360-degree`. */
const FIGURATIVE = new Set(['degree', 'bit', 'way']);

/** Tax forms and the like that people say without the word `form` (Internal Revenue Service; Internal Revenue Code). */
const FORMS = new Set(['1040', '1099', '1098', '990', '401', '403', '457', '529', '911', '411']);

const IDENTIFIES = wordSet(`
  slide slides page pages chapter section sections item items note notes form phase model version level tier number no
  question line rule code passcode pin id room route flight highway exhibit table chart figure step stage series class
  gen generation type appendix act part title extension ext channel gate track day star press dial option site block
  lot unit building floor box covid group top team nasdaq
`);
const LINKS = new Set(['is', 'of', ':', '#', 'number', 'code', 'id']);
const IDENTIFIES_LINKED = wordSet(
  'passcode code id pin number access conference confirmation extension dial press replay',
);

/** Words that can begin a sentence right before a number, and name nothing. */
const OPENERS = wordSet(`
  a about above after all almost an and another approximately are around as at before below between but by did do
  during for from has have if in includes is just last like maybe more nearly next of on only or our over plus since
  so some than that the then these they this those through to under until up was we were what when where which while
  with within yes you your i it its down there their roughly total
`);

/** `12 Mill Lane` */
function isAddress(tokens: Tokens, at: number): boolean {
  for (let to = at; to < at + 4 && tokens.capital(to); to++) if (STREETS.has(tokens.word(to))) return true;
  return false;
}

const STREETS = wordSet('street st avenue ave road rd lane drive boulevard blvd square way plaza court parkway');

/** The letters and digits that are glued to a number, and what they are glued to in turn. */
function behindGlued(tokens: Tokens, at: number): number {
  let to = at + 1;
  while (
    tokens.glued(to) &&
    (tokens.isNumber(to) || tokens.isWord(to) || (JOINS.has(tokens.word(to)) && joined(tokens, to + 1)))
  )
    to += 1;
  return to;
}

const JOINS = new Set(['-', '/', '.', ':', '(', ')', '_', '–']);

function joined(tokens: Tokens, at: number): boolean {
  return tokens.glued(at) && (tokens.isNumber(at) || tokens.isWord(at) || tokens.word(at) === '(');
}

/** `9:30 a.m.`, `00:12:34`. */
function behindTime(tokens: Tokens, at: number): number {
  const to = behindGlued(tokens, at);
  return tokens.word(to) === 'am' || tokens.word(to) === 'pm' ? to + 1 : to;
}

/** `3:1`; minutes have two digits. */
function isOdds(tokens: Tokens, at: number): boolean {
  return (
    tokens.word(at + 2).length === 1 &&
    tokens.word(at).length <= 2 &&
    !joined(tokens, at + 3) &&
    tokens.word(at + 3) !== ':'
  );
}

/** Three groups of digits or more, or two of three and four. */
function isTelephone(tokens: Tokens, at: number): boolean {
  const [first, second] = [tokens.at(at).word, tokens.at(at + 2).word];
  const third = tokens.word(at + 3) === '-' && tokens.glued(at + 3) && tokens.isNumber(at + 4) && tokens.glued(at + 4);
  return third || (first.length === 3 && second.length === 4);
}

/** `10 out of 10` is praise. */
function isRating(tokens: Tokens, at: number): boolean {
  return tokens.word(at + 1) === 'out' && tokens.word(at + 2) === 'of' && tokens.word(at) === tokens.word(at + 3);
}

/** A letter that is no scale or unit, as in `5G`; and `10K`, `5K` and `4K`: a form, a race and a resolution. */
function isForm(tokens: Tokens, at: number): boolean {
  const word = tokens.word(at + 1);
  if (word === 'k' && tokens.capital(at + 1)) return ['4', '5', '6', '8', '10'].includes(tokens.word(at));
  if (LETTERS.has(word) || !(word.charCodeAt(0) < 0x80)) return false;
  return (
    scaleAt(tokens, at + 1, true).scale === 0 && !unitAt(tokens, at + 1) && !currencyAfter(tokens, at + 1, undefined)
  );
}

/** The letters of periods and ordinals, which may touch their digits as scales, units and currencies do. */
const LETTERS = new Set(['st', 'nd', 'rd', 'th', 's', 'q', 'h', 'p', 'a']);
