import { wordSet } from './tables';
import type { Tokens } from './tokens';

/** A word that says by how much something was multiplied: tokens up to, not including, `to`. */
export interface Multiple {
  readonly to: number;
  readonly value: string;
}

/** `doubled`, `threefold`, `twice the rate`, `triple what it was`; not `double-digit`, and not `we met twice`. */
export function multipleAt(tokens: Tokens, at: number): Multiple | undefined {
  const word = tokens.word(at);
  const value = VERBS.get(word);
  if (value !== undefined) return { to: at + 1, value };
  const times = BEFORE_OTHERS.get(word);
  return times !== undefined && OTHERS.has(tokens.word(at + 1)) ? { to: at + 1, value: times } : undefined;
}

const VERBS: ReadonlyMap<string, string> = new Map([
  ...['doubled', 'doubling', 'twofold'].map((word): [string, string] => [word, '2']),
  ...['tripled', 'tripling', 'threefold', 'trebled'].map((word): [string, string] => [word, '3']),
  ...['quadrupled', 'quadrupling', 'fourfold'].map((word): [string, string] => [word, '4']),
  ...['fivefold', 'quintupled'].map((word): [string, string] => [word, '5']),
  ...['sixfold', 'sextupled'].map((word): [string, string] => [word, '6']),
  ['tenfold', '10'],
  ['halved', '0.5'],
  ['halving', '0.5'],
]);

const BEFORE_OTHERS: ReadonlyMap<string, string> = new Map([
  ['twice', '2'],
  ['thrice', '3'],
  ['double', '2'],
  ['triple', '3'],
  ['quadruple', '4'],
]);

const OTHERS = wordSet('the our what that its their as last this your a');

/** Words that a multiple can begin with. */
export const MULTIPLES: readonly string[] = [...VERBS.keys(), ...BEFORE_OTHERS.keys()];
