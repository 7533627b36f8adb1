import { TALK } from './counted';
import { hedgesAround } from './hedge';
import { isNamed } from './names';
import type { Measured } from './range';
import type { Tokens } from './tokens';
import { DURATIONS } from './units';

/** Whether a number is one that somebody states, and no name, number of an item, or word of talk. */
export function isStated(tokens: Tokens, measured: Measured): boolean {
  const { from, to, first, last = first } = measured;
  if (last.kind === 'money' || last.kind === 'percent' || last.kind === 'points' || last.kind === 'basis-points')
    return true;
  const named = !first.spelled && first.scale === 0 && isNamed(tokens, from, to);
  if (last.kind === 'multiple') return !named || last.unit === 'x';
  const one = first.spelled && last === first && first.value.digits === 1n && first.value.exponent === 0;
  if (last.kind === 'quantity') return !named && !((one || last.ratio) && DURATIONS.has(last.unit ?? ''));
  if (named) return false;
  const small = first.spelled && last.spelled && last.scale === 0 && last.value.digits < 100n;
  if (last.kind === 'count') return !one && !(small && TALK.has(last.unit ?? ''));
  if (measured.joined === 'ratio') return true;
  if (first.ratio && last === first) return isShare(tokens, from, to);
  if (first.fuzzy) return true;
  const { bound, approximation } = hedgesAround(tokens, from, to, false);
  if (last.scale > 0) return !first.high || bound !== undefined || tokens.word(to) === 'of';
  if (last !== first && tokens.glued(to) && tokens.word(to) === '-') return false;
  if (first.spelled)
    return last === first
      ? bound !== undefined && last.value.digits > 2n
      : bound !== undefined || last.value.digits > 9n;
  if (last !== first) return true;
  return (
    bound !== undefined ||
    approximation !== undefined ||
    first.step < 0 ||
    tokens.at(from).grouped ||
    first.from < to - 1
  );
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

const HALVES = new Set(['first', 'second', 'other', 'back', 'better', 'latter']);
