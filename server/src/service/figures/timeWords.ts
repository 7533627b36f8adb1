import { ONES } from './numberWords';
import { wordSet } from './tables';
import type { Tokens } from './tokens';

/** Words that join the first and the last of a span of time. */
export const LINKS = wordSet('to through thru until till – —');

/** Words that stand before a time, and tell `in May` from `May I`. */
export const BEFORE_TIMES = wordSet(`
  in of since by until till through during to from for early mid late this last next before after between and end
  beginning
`);

/** A small number, in digits or as a word; 0 where there is none. */
export function countAt(tokens: Tokens, at: number): number {
  if (tokens.isNumber(at)) return tokens.word(at).length <= 2 ? Number(tokens.word(at)) : 0;
  return ONES.get(tokens.word(at)) ?? 0;
}
