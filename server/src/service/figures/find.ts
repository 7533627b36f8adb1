import type { FigureContext } from './context';
import { NAMES } from './currencies';
import { describe, spanOf, textOf, type Writable } from './describe';
import type { Figure, Period } from './figure';
import { LEVELS, OPENS } from './fuzzy';
import { hedgesAround } from './hedge';
import { metricAround } from './metric';
import { MONEY, opensMoney } from './money';
import { MULTIPLES, type Multiple, multipleAt } from './multiple';
import { behindName } from './names';
import { FRACTION_SIGNS, ONES, PARTS, PLURAL_SCALES, SCALES, TENS, VAGUE } from './numberWords';
import { OPENS_PERIOD, periodAt } from './period';
import { measuredAt } from './range';
import { resolver } from './resolve';
import { isStated } from './stated';
import { NUMBER, SIGN, type Tokens } from './tokens';
import type { Said, When } from './when';

/** The figures of some tokens, in order; they never overlap. What is glued to the head of a web address is passed over. */
export function find(tokens: Tokens, context: FigureContext): Figure[] {
  const figures: Figure[] = [];
  const resolve = resolver(context);
  let at = 0;
  while (at < tokens.length) {
    if (!opens(tokens, at)) {
      at += 1;
      continue;
    }
    if (ADDRESSES.has(tokens.word(at))) {
      do at += 1;
      while (tokens.glued(at));
      continue;
    }
    const found = figureAt(tokens, at, context.currency, resolve);
    if (found.figure) figures.push(found.figure);
    at = Math.max(found.to, at + 1);
  }
  return figures;
}

/** Whether a figure can begin at a token: most words are passed by with one look. */
function opens(tokens: Tokens, at: number): boolean {
  const { kind, word } = tokens.at(at);
  if (kind === NUMBER) return true;
  if (kind === SIGN) return SIGNS.has(word);
  if (!OPENING.has(word)) return false;
  if (WORDS.has(word)) return true;
  const article = word === 'a' || word === 'an';
  return (article && AFTER_ARTICLE.has(tokens.word(at + 1))) || opensMoney(tokens, at);
}

/** Names of currencies that are words do no harm here. */
const SIGNS: ReadonlySet<string> = new Set([...NAMES.keys(), ...FRACTION_SIGNS.keys(), ..."-−–+(%'’‘"]);
const ADDRESSES = new Set(['http', 'https', 'www']);
const AFTER_ARTICLE: ReadonlySet<string> = new Set([...SCALES.keys(), ...VAGUE.keys(), ...PARTS.keys()]);
const WORDS: ReadonlySet<string> = new Set([
  ...[...ONES.keys(), ...TENS.keys(), ...PARTS.keys(), ...VAGUE.keys(), ...PLURAL_SCALES.keys()],
  ...[...OPENS, ...LEVELS.keys(), ...OPENS_PERIOD, ...MULTIPLES, ...ADDRESSES, 'minus', 'negative', 'hundred'],
]);

/** All of them: for most words the one look. */
const OPENING: ReadonlySet<string> = new Set([...WORDS, ...MONEY, 'a', 'an']);

/** The figure at a token, if there is one, and the token to go on with. */
function figureAt(
  tokens: Tokens,
  at: number,
  home: string | undefined,
  resolve: (when: When) => Period,
): { figure?: Figure; to: number } {
  const said = periodAt(tokens, at);
  if (said) return { figure: timeOf(tokens, at, said, resolve(said.when)), to: said.to };
  const multiple = multipleAt(tokens, at);
  if (multiple) return { figure: multipleOf(tokens, at, multiple), to: multiple.to };
  if (tokens.isNumber(at)) {
    const behind = behindName(tokens, at);
    if (behind > at) return { to: behind };
  }
  const measured = measuredAt(tokens, at, home);
  if (!measured) return { to: at + 1 };
  if (!isStated(tokens, measured)) return { to: measured.first.to };
  const figure = describe(tokens, measured);
  return { figure, to: behindRate(tokens, measured.to, figure) };
}

/** What an amount is counted by is no figure of its own, such as `a quarter`. */
function behindRate(tokens: Tokens, to: number, { rate, outer }: Figure): number {
  for (let at = to; rate !== undefined && tokens.at(at).end < outer.end; at++)
    if (COUNTS.has(tokens.word(at))) return Math.min(at + 2, tokens.length);
  return to;
}

const COUNTS = new Set(['a', 'an', 'per', 'each', 'every']);

function timeOf(tokens: Tokens, at: number, { to, when }: Said, period: Period): Figure {
  const { start, end } = spanOf(tokens, at, to);
  const kind = when.type === 'day' ? 'date' : 'period';
  const text = textOf(tokens, at, to);
  const figure: Writable<Figure> = { start, end, text, kind, period, outer: { start, end } };
  if (period.from !== undefined) figure.value = kind === 'date' ? period.from : `${period.from}/${period.to}`;
  return figure;
}

/** `more than doubled` is one figure: the bound is part of what is said. */
function multipleOf(tokens: Tokens, at: number, { value, to }: Multiple): Figure {
  const hedges = hedgesAround(tokens, at, to, false);
  const from = hedges.bound ? hedges.from : at;
  const metric = metricAround(tokens, hedges.from, to);
  const { approximation, bound } = hedges;
  const figure: Writable<Figure> = {
    ...spanOf(tokens, from, to),
    text: textOf(tokens, from, to),
    kind: 'multiple',
    value,
    unit: 'x',
    outer: spanOf(tokens, hedges.from, to),
  };
  if (approximation) figure.approximation = textOf(tokens, approximation.from, approximation.to);
  if (bound) figure.bound = bound;
  if (metric) figure.metric = metric;
  return figure;
}
