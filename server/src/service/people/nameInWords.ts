import { beginsSmall, isCapitalised } from '../reading/characters';
import { isRole } from '../reading/roles';
import { HONORIFICS, isParticle, plain, SENTENCE_WORDS, SUFFIXES } from '../reading/words';
import type { Span } from '../types';
import { detailsIn } from './details';

/**
 * The name of a person that begins at a UTF-16 character of running text, or behind the spaces there: up to six
 * capitalised words with the particles between them, with the form of address. Nothing where no name begins, or where
 * the words name a firm or a role.
 */
export function nameAt(text: string, from: number): Span | undefined {
  const { start, end, words, open } = capitalised(text, from, isParticle, MOST_IN_NAME);
  const [first = '', ...rest] = words;
  if (first === '' || (HONORIFICS.has(plain(first)) && rest.length === 0) || !/[a-z\u0080-\uFFFF]/.test(first)) {
    // `AMD`, `Q1`: a single word in capitals is a firm or a product; `HANA BERG` is how some houses write names.
    if (rest.length === 0) return undefined;
  }
  const name = text.slice(start, end);
  if (!open || isRole(name.toLowerCase()) || detailsIn(name).affiliation) return undefined;
  return { start, end };
}

/** The firm that begins at a UTF-16 character of running text, or behind the spaces there; nothing where none does. */
export function firmAt(text: string, from: number): Span | undefined {
  const { start, end } = capitalised(text, from, (word) => JOINERS.has(word), MOST_IN_FIRM);
  return end > start ? { start, end } : undefined;
}

const MOST_IN_NAME = 6;
const MOST_IN_FIRM = 8;

const JOINERS: ReadonlySet<string> = new Set('of and the & for de du la der des und et'.split(' '));

/** Words of running text that begin a sentence, and are therefore capitalised, but begin firms as well: `The`, `First`. */
const ALSO_IN_FIRMS: ReadonlySet<string> = new Set('the first one two three second third'.split(' '));

interface Run extends Span {
  readonly words: readonly string[];
  /** Whether more than a possessive follows: `Quarrow's` names a firm or what somebody has. */
  readonly open: boolean;
}

/** Capitalised words one after the other, and small ones that join them; `start === end` where there are none. */
function capitalised(text: string, from: number, joins: (word: string) => boolean, most: number): Run {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  const words: string[] = [];
  let [start, end, open] = [at, at, true];
  for (let read = 0; read < 2 * most && words.length < most; read++) {
    const wordEnd = endOfWord(text, at);
    const whole = text.slice(at, wordEnd);
    const possessive = /['’]s$/.exec(whole);
    const bare = abbreviates(whole, words.length) ? whole : whole.replace(/[.'’-]{1,8}$/, '').replace(/['’]s$/, '');
    const known = plain(bare);
    if (bare === '') break;
    if (isCapitalised(bare) || /^\d{1,3}[A-Za-z]?$/.test(bare)) {
      if (SENTENCE_WORDS.has(known) && !(joins === isParticle ? false : ALSO_IN_FIRMS.has(known))) break;
      if (words.length === 0) start = at;
      words.push(bare);
      end = at + bare.length;
      if (possessive) {
        open = false;
        break;
      }
      if (bare !== whole) break;
    } else if (words.length === 0 || !(joins(known) && (beginsSmall(bare) || bare === '&'))) break;
    at = wordEnd;
    if (text.charCodeAt(at) === COMMA && SUFFIXES.has(plain(text.slice(at + 1, at + 5).trim()))) at += 1;
    if (!isSpace(text.charCodeAt(at))) break;
    while (isSpace(text.charCodeAt(at))) at += 1;
  }
  return { start, end, words, open };
}

const COMMA = 44;
const LONGEST_WORD = 40;

/** Where a word ends: at a space, or at what no name has in it. */
function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < LONGEST_WORD) {
    const code = text.charCodeAt(end);
    if (isSpace(code) || ENDS.has(code) || (code === DASH && text.charCodeAt(end + 1) === DASH)) break;
    end += 1;
  }
  return end;
}

const DASH = 45;
const ENDS: ReadonlySet<number> = new Set([...',;:!?()[]{}<>"“”…—–*_|/'].map((character) => character.charCodeAt(0)));

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 160;
}

/** Whether the full stop at the end of a word belongs to it: `Mr.`, `J.`, `J.P.`, `St.`, `Jr.` */
function abbreviates(word: string, before: number): boolean {
  if (!word.endsWith('.')) return true;
  const known = plain(word);
  return /^(?:[A-Z]\.){1,3}$/.test(word) || SHORT.has(known) || (before === 0 && HONORIFICS.has(known));
}

const SHORT: ReadonlySet<string> = new Set(['st', 'jr', 'sr', 'mr', 'ms', 'mrs', 'dr']);
