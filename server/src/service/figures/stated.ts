import { TALK } from './counted';
import type { FigureKind } from './figure';
import { hedgesAround } from './hedge';
import { isNamed } from './names';
import type { Measured } from './range';
import { wordSet } from './tables';
import type { Tokens } from './tokens';
import { DURATIONS } from './units';

/** Whether a number is one that somebody states, and no name, number of an item, or word of talk. */
export function isStated(tokens: Tokens, measured: Measured): boolean {
  const { from, to, first, last = first, joined } = measured;
  if (SPEAK_FOR_THEMSELVES.has(last.kind)) return true;
  if (!first.spelled && first.scale === 0 && isNamed(tokens, from, to)) return false;
  const one = first.spelled && joined === 'alone' && first.value.digits === 1n && first.value.exponent === 0;
  if (last.kind === 'quantity') return !((one || last.ratio) && DURATIONS.has(last.unit ?? ''));
  const small = last.scale === 0 && last.step === 0 && last.value.digits < (last.spelled ? 100n : 10n);
  if (last.kind === 'count') return !one && !(small && TALK.has(last.unit ?? ''));
  if (joined === 'ratio' || first.fuzzy) return true;
  if (first.ratio && joined === 'alone') return isShare(tokens, from, to);
  return isBareStated(tokens, measured);
}

const SPEAK_FOR_THEMSELVES: ReadonlySet<FigureKind> = new Set([
  'money',
  'percent',
  'points',
  'basis-points',
  'multiple',
]);

/** A number without a unit is stated where it is shaped like an amount, or words say how exact it is. */
function isBareStated(tokens: Tokens, { from, to, first, last = first, joined }: Measured): boolean {
  const { bound, approximation } = hedgesAround(tokens, from, to, false);
  if (last.scale > 0) return !first.high || bound !== undefined || tokens.word(to) === 'of';
  if (joined !== 'alone') {
    const goesOn = tokens.glued(to) && tokens.word(to) === '-';
    return !goesOn && (!first.spelled || bound !== undefined || last.value.digits > 9n);
  }
  if (first.spelled) return bound !== undefined && first.value.digits > 2n;
  const shaped = first.step < 0 || tokens.at(from).grouped || to - from > 1;
  return shaped || bound !== undefined || approximation !== undefined;
}

/** `a third of`, `more than half`, `nearly two-thirds`; not `a third party`, and not `the second half`. */
function isShare(tokens: Tokens, from: number, to: number): boolean {
  if (HALVES.has(tokens.word(from - 1))) return false;
  const next = tokens.word(to);
  if (next === 'of') return tokens.word(to + 1) !== 'a' || tokens.word(to + 2) !== 'year';
  if (tokens.word(to - 1) === 'half' && (next === 'the' || next === 'our' || next === 'a')) return true;
  const { bound, approximation } = hedgesAround(tokens, from, to, false);
  if (bound ?? approximation) return true;
  return tokens.word(to - 1) !== 'half' && tokens.word(from) !== 'a' && (tokens.stops(to) || !tokens.isWord(to));
}

const HALVES = wordSet('first second other back front better latter upper lower top bottom');
