import { wordSet } from './tables';
import type { Tokens } from './tokens';
import type { Unit } from './units';

/** The noun that is counted: a plural at a token, or behind two words at most that describe it: `paid subscriptions`. */
export function nounAt(tokens: Tokens, at: number): Unit | undefined {
  let index = at;
  for (let words = 0; words < MOST_WORDS; words++) {
    if (!tokens.isWord(index) || (tokens.glued(index) && index === at)) return undefined;
    const word = tokens.word(index);
    if (NO_PART.has(word)) return undefined;
    if (isPlural(word)) return { to: index + 1, kind: 'count', name: word };
    index = tokens.afterHyphen(index + 1);
    if (tokens.word(index) === ',') return undefined;
  }
  return undefined;
}

/** Nouns that order what is said, and count nothing else: `two things`. */
export const TALK = wordSet(`
  things questions points parts reasons ways thoughts comments issues topics pieces factors aspects components items
  examples areas fronts sides followups ups ones others seconds minutes times folks guys
`);

const MOST_WORDS = 3;

function isPlural(word: string): boolean {
  if (IRREGULAR.has(word)) return true;
  if (word.length < 4 || !word.endsWith('s')) return false;
  return !(word.endsWith('ss') || word.endsWith('us') || word.endsWith('is') || SINGULAR.has(word));
}

const IRREGULAR = wordSet('people men women children staff aircraft');
const SINGULAR = wordSet(`
  across always perhaps towards besides sometimes whereas overseas sales series news earnings
`);

/** Words that end the search: what is behind them is not what is counted. */
const NO_PART = wordSet(`
  a an the this that these those of in on at to for from by with as and or but than then so if when while where which
  who is are was were be been being has have had do does did will would can could should may might must not no also it
  its he she they we you i our your his her their my us them me per versus vs compared over under above below into
  through during before after since until because about around up down year years quarter quarters was does says goes
  comes gets makes takes means seems looks remains includes reflects represents drives shows continues
`);
