import { type Amount, amountAt, carried } from './amount';
import { nounAt } from './counted';
import { compare, shifted } from './decimal';
import { wordSet } from './tables';
import type { Tokens } from './tokens';

/** One amount, or two that are one figure: a range, or what became of something. */
export interface Measured {
  readonly from: number;
  readonly to: number;
  readonly first: Amount;
  readonly last?: Amount;
  readonly joined: 'alone' | 'range' | 'change' | 'ratio';
}

/** The amount, range or change at a token: `$2.2 to $2.4 billion`, `3% and 5%` behind `between`, `from 5% to 7%`. */
export function measuredAt(tokens: Tokens, at: number, home: string | undefined): Measured | undefined {
  const first = amountAt(tokens, at, home);
  if (!first) return undefined;
  const alone: Measured = { from: first.from, to: first.to, first, joined: 'alone' };
  const link = linkAt(tokens, first);
  if (!link) return alone;
  const last = amountAt(tokens, link.to, home);
  if (!last || last.from !== link.to) return alone;
  const ratio = RATIOS.has(link.word) ? ratioOf(tokens, first, last, link.word) : undefined;
  if (ratio || !CAN_BE_RANGES.has(link.word)) return ratio ?? alone;
  const pair = alike(first, last);
  if (!pair) return alone;
  const [a, b] = pair;
  const change = link.word === 'to' && fromBefore(tokens, first.from);
  if (!change && compare(a.value, b.high ?? b.value) > 0) {
    // `7% to 5%` still is a range; a vote of 16 to 3 is none.
    if (link.word !== 'to' && link.word !== 'and') return alone;
    if (a.kind === 'number' && a.value.digits > 0n) return alone;
    return { from: a.from, to: b.to, first: b, last: a, joined: 'range' };
  }
  return { from: a.from, to: b.to, first: a, last: b, joined: change ? 'change' : 'range' };
}

/** The token behind what joins two amounts, and the word for it. */
function linkAt(tokens: Tokens, { from, to, kind }: Amount): { to: number; word: string } | undefined {
  // `12 stores to 15 stores`
  const noun = kind === 'count' ? nounAt(tokens, to) : undefined;
  const at = noun && tokens.word(noun.to) === 'to' ? noun.to : to;
  const word = tokens.word(at);
  if (word === 'to' || word === 'through' || word === '~' || word === '—' || word === '–')
    return { to: at + 1, word: word === 'to' ? 'to' : '-' };
  if (word === '-') {
    const middle = tokens.word(at + 1);
    if ((middle === 'to' || middle === 'for') && tokens.word(at + 2) === '-') return { to: at + 3, word: middle };
    // A dash with space on one side only is one of punctuation.
    return tokens.glued(at) === tokens.glued(at + 1) ? { to: at + 1, word: '-' } : undefined;
  }
  if (word === 'out' && tokens.word(at + 1) === 'of') return { to: at + 2, word };
  if (word === 'in') return { to: at + 1, word };
  if (word === ':' && tokens.glued(at) && tokens.glued(at + 1)) return { to: at + 1, word };
  if (word === 'or') return { to: at + 1, word: 'or' };
  return word === 'and' && betweenBefore(tokens, from) ? { to: at + 1, word: 'and' } : undefined;
}

function betweenBefore(tokens: Tokens, at: number): boolean {
  for (let index = at - 1; index >= at - 3; index--) if (tokens.word(index) === 'between') return true;
  return false;
}

/** `from … to …` says what became of something, unless the words say that it varies. */
function fromBefore(tokens: Tokens, at: number): boolean {
  let index = at - 1;
  while (index > at - 4 && HEDGES.has(tokens.word(index))) index -= 1;
  if (!FROM.has(tokens.word(index))) return false;
  for (let before = index - 1; before >= index - 4; before--) if (VARIES.has(tokens.word(before))) return false;
  return true;
}

const FROM = wordSet('from off');
const HEDGES = new Set(['about', 'around', 'roughly', 'approximately', 'a', 'the', 'nearly', 'just']);
const VARIES = wordSet('range ranges ranging ranged varies vary varying anywhere somewhere anything');

/** Both in the unit and scale that one of them has; nothing where they have different ones. */
function alike(first: Amount, last: Amount): readonly [Amount, Amount] | undefined {
  if (first.kind === last.kind) {
    const same = first.currency?.code === last.currency?.code && first.unit === last.unit;
    return same ? [scaled(first, last), last] : undefined;
  }
  if (isBare(first)) return [carried(scaled(first, last), last), last];
  if (isBare(last) && first.kind === 'money') return [scaled(first, last), carried(last, first)];
  return undefined;
}

/** `$2.2 to $2.4 billion` has one scale; `$800 to $1 billion` has the next smaller one for its first number. */
function scaled(first: Amount, last: Amount): Amount {
  if (first.scale > 0 || last.scale === 0 || first.fuzzy || first.ratio) return first;
  const whole = withScale(first, last.scale);
  if (compare(whole.value, last.high ?? last.value) <= 0) return whole;
  return last.scale >= 6 ? withScale(first, last.scale - 3) : first;
}

function withScale(amount: Amount, scale: number): Amount {
  return { ...amount, value: shifted(amount.value, scale), scale, step: amount.step + scale };
}

function isBare({ kind, ratio, high }: Amount): boolean {
  return kind === 'number' && ratio === undefined && high === undefined;
}

/**
 * `1.1 to 1`, `3-to-1` and `3:1`: so many to one; `two out of three` and `one in five`: a part of a whole. Neither
 * number has a unit.
 */
function ratioOf(tokens: Tokens, first: Amount, last: Amount, link: string): Measured | undefined {
  const others = isBare(last) || last.kind === 'count';
  if (!isBare(first) || !others || first.scale > 0 || last.scale > 0 || fromBefore(tokens, first.from))
    return undefined;
  const ratio: Measured = { from: first.from, to: last.to, first, last, joined: 'ratio' };
  const part = compare(first.value, last.value) < 0 && first.step === 0 && last.step === 0;
  if (link === 'out') return part ? ratio : undefined;
  if (link === 'in') return part && isOne(first) && last.value.digits < 1900n ? ratio : undefined;
  if (!isOne(last) || (isOne(first) && first.spelled)) return undefined;
  // A game can end 2 to 1 as well.
  const said =
    link !== 'to' || first.step < 0 || tokens.word(first.to) === '-' || nearRatio(tokens, first.from, last.to);
  return said ? ratio : undefined;
}

function nearRatio(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from - 6; at < to + 2; at++) if (OF_RATIOS.has(tokens.word(at))) return true;
  return false;
}

const OF_RATIOS = wordSet('ratio ratios bill split odds coverage leverage basis advantage');
const CAN_BE_RANGES = new Set(['to', '-', 'or', 'and']);
const RATIOS = new Set(['to', 'for', ':', 'in', 'out']);

function isOne({ value }: Amount): boolean {
  return value.digits === 1n && value.exponent === 0;
}
