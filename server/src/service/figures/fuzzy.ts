import type { Amount } from './amount';
import { shifted, whole } from './decimal';
import { ONES, PLURAL_SCALES } from './numberWords';
import { named, wordSet } from './tables';
import type { Tokens } from './tokens';

/**
 * A number that names only its size: `low single digits`, `mid-teens`, `low-20s`, `high-single to low-double digits`,
 * `an eight-figure deal`. In percent where nothing else is said, as analysts use them.
 */
export function fuzzyAt(tokens: Tokens, at: number): Amount | undefined {
  const first = levelAt(tokens, at);
  let to = first ? tokens.afterHyphen(at + 1) : at;
  let second = first;
  let smaller: Size | undefined;
  if (first) {
    // `high-single to low-double digits`
    const digits = ['single', 'double'].indexOf(tokens.word(to));
    const joined = tokens.word(to + 1) === '-' ? to + 2 : to + 1;
    if (digits >= 0 && tokens.word(joined) === 'to' && levelAt(tokens, tokens.afterHyphen(joined + 1))) {
      smaller = { to: joined, levels: digits === 0 ? SINGLE : DOUBLE, alone: false };
      to = joined;
    }
    // `low- to mid-single digits`, `mid-to-high teens`
    let next = tokens.word(to) === '-' ? to + 1 : to;
    if (tokens.word(next) === 'to' || tokens.word(next) === 'and') {
      next = tokens.afterHyphen(next + 1);
      const level = levelAt(tokens, next);
      if (level) {
        second = level;
        to = tokens.afterHyphen(next + 1);
      }
    }
  } else if (!OPENS.has(tokens.word(at)) && !(tokens.isNumber(at) && tokens.word(at + 1) === '-')) return undefined;
  const size = sizeAt(tokens, to);
  if (!size || (!first && !size.alone)) return undefined;
  const low = first ? (smaller ?? size).levels[first][0] : size.levels.low[2];
  const high = second ? size.levels[second][1] : size.levels.high[2];
  const scale = PLURAL_SCALES.get(tokens.word(size.to)) ?? 0;
  const value = shifted(whole(low), scale);
  const amount = { from: at, value, high: shifted(whole(high), scale), scale, step: scale, spelled: true, fuzzy: true };
  if (scale > 0) return { ...amount, to: size.to + 1, kind: 'number' };
  return size.figures
    ? { ...amount, to: size.to, kind: 'number' }
    : { ...amount, to: size.to, kind: 'percent', unit: '%' };
}

/** Words that a size can begin with where no level stands before it. */
export const OPENS = wordSet('single double triple four five six seven eight nine ten');

/** Words that say how far up in its size a number is. */
export const LEVELS = named(`
  low: low lower
  mid: mid middle
  high: high upper
`) as ReadonlyMap<string, Level>;

type Level = 'low' | 'mid' | 'high';

/** For each level the smallest and the greatest number; then that of the whole size, at its two ends. */
type Levels = Record<Level, readonly [number, number, number]>;

interface Size {
  readonly to: number;
  readonly levels: Levels;
  /** Whether it says something without a level. */
  readonly alone: boolean;
  readonly figures?: boolean;
}

function levelAt(tokens: Tokens, at: number): Level | undefined {
  return LEVELS.get(tokens.word(at));
}

function sizeAt(tokens: Tokens, at: number): Size | undefined {
  const word = tokens.word(at);
  const next = tokens.afterHyphen(at + 1);
  const following = tokens.word(next);
  if (following === 'digit' || following === 'digits') {
    if (word === 'single') return { to: next + 1, levels: SINGLE, alone: true };
    if (word === 'double') return { to: next + 1, levels: DOUBLE, alone: true };
    if (word === 'triple') return { to: next + 1, levels: digitsLong(3), alone: true };
  }
  if (following === 'figure' || following === 'figures') {
    const digits = tokens.isNumber(at) ? Number(tokens.word(at)) : (ONES.get(word) ?? 0);
    if (digits >= 4 && digits <= 12) return { to: next + 1, levels: digitsLong(digits), alone: true, figures: true };
  }
  if (word === 'teens') return { to: at + 1, levels: decade(10), alone: false };
  const named = DECADES.indexOf(word);
  if (named >= 0) return { to: at + 1, levels: decade(20 + 10 * named), alone: false };
  if (!tokens.isNumber(at) || word.length !== 2 || !word.endsWith('0')) return undefined;
  if (tokens.word(at + 1) === 's' && tokens.glued(at + 1)) {
    const percent = tokens.word(at + 2) === '%' || tokens.word(at + 2) === 'percent' ? 1 : 0;
    return { to: at + 2 + percent, levels: decade(Number(word)), alone: false };
  }
  // `mid-60%`, `low 20% range`; a high 20% is just that.
  const of = tokens.word(at + 1) === '%' && (tokens.word(at - 1) === '-' || tokens.word(at + 2) === 'range');
  return of ? { to: at + 2, levels: decade(Number(word)), alone: false } : undefined;
}

const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** The levels are thirds: low is one to three above the ten, mid four to six, high seven to nine. */
function decade(ten: number): Levels {
  return {
    low: [ten + 1, ten + 3, ten === 0 ? 1 : ten],
    mid: [ten + 4, ten + 6, ten],
    high: [ten + 7, ten + 9, ten + 9],
  };
}

const SINGLE = decade(0);
/** Low double digits are ten to thirteen, not ten to forty: what is meant is near the single ones. */
const DOUBLE: Levels = { ...decade(10), low: [10, 13, 10], high: [17, 19, 99] };

function digitsLong(count: number): Levels {
  const one = 10 ** (count - 1);
  return { low: [one, 3 * one, one], mid: [4 * one, 6 * one, one], high: [7 * one, 10 * one - 1, 10 * one - 1] };
}
