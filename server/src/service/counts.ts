import { type Phrase, toSay } from './say';

/** `no turns`, `1 turn`, `12 turns`. */
export function turnCount(count: number): Phrase {
  if (count === 0) return [toSay('no turns')];
  return count === 1 ? [toSay('1 turn')] : [toSay('{0} turns'), count];
}

/** `1 word`, `143 words`. */
export function wordCount(count: number): Phrase {
  return count === 1 ? [toSay('1 word')] : [toSay('{0} words'), count];
}
