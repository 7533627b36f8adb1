import type { Span } from '../types';
import type { Evidence } from './evidence';
import { nameIn } from './label';
import { SPEECH, shapeOf } from './shape';
import {
  HEADING_HAN,
  HEADING_WORDS,
  HONORIFICS,
  PARTICLE,
  POST_NOMINALS,
  plain,
  ROLE,
  SENTENCE_WORDS,
  SUFFIXES,
  TITLE_WORDS,
} from './words';

/** A place at the start of a line that may name who speaks. */
export interface PossibleLabel extends Span {
  /** As written, without the colon. */
  readonly label: string;
  /** The label without title, firm or initials. */
  readonly name: string;
  /** Where the words begin: the line's length when there are none. */
  readonly wordsStart: number;
  /** What this line alone says for and against it. */
  readonly evidence: readonly Evidence[];
}

/** Titles and firms included; the longest in some 4,700 transcripts has 140. */
const LONGEST = 160;

/** The convention `Name: words`, also `Name：words`: the possible label of one line. */
export function possibleLabelIn(line: string): PossibleLabel | undefined {
  const colon = colonIn(line);
  if (colon < 0) return undefined;
  const before = line.slice(0, colon);
  const label = before.trim(); // Also of a byte order mark.
  if (!LABEL.test(label)) return undefined;
  const start = before.indexOf(label);
  const after = colon + 1 + (/^[:：]?\s*/.exec(line.slice(colon + 1, colon + 20))?.[0].length ?? 0);
  const name = nameIn(label);
  const evidence = [...evidenceInName(name), ...evidenceInTitle(label), ...evidenceInWords(line.slice(after))];
  return { start, end: start + label.length, label, name, wordsStart: Math.min(after, line.length), evidence };
}

/**
 * The colon that may end a label; -1 when there is none. Not the one of `10:30`, `https://`, `C::d` or `a:b`:
 * behind it comes a space, the end, a capital letter or another script. Before it comes no end of a sentence.
 */
function colonIn(line: string): number {
  const head = line.length > LONGEST ? line.slice(0, LONGEST) : line;
  const match = /[:：]/.exec(head);
  if (!match) return -1;
  if (match[0] === '：') return match.index;
  return /^(?::?(?:\s|$)|[\p{Lu}\p{Lo}"“‘«[(¿¡])/u.test(line.slice(match.index + 1, match.index + 4))
    ? match.index
    : -1;
}

/**
 * What a label consists of at all: words and numbers with the punctuation of names, titles and firms between them.
 * A full stop ends an abbreviation or initial: behind a longer word in lower case it ends a sentence.
 */
const LABEL = /^\p{L}(?![^([]*\p{Ll}{4}\. )[\p{L}\p{M}\p{N} .,'’‘"“”·・&/()（）[\]_#—–-]*$/u;

function evidenceInName(name: string): Evidence[] {
  if (ROLE.test(name.toLowerCase())) return /^\p{Ll}/u.test(name) ? ['handle'] : ['role'];
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)) return evidenceInHan(name);
  const all = name.split(/[\s/"“”]+|,\s*/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const honorific = all.length > 1 && HONORIFICS.has(plain(all[0] ?? ''));
  const words = honorific ? all.slice(1) : all;
  const evidence: Evidence[] = honorific ? ['honorific'] : [];
  const parts = words.length === 1 ? name.split('-') : words; // Content-Type, Signed-off-by.
  const headings = parts.filter((word) => HEADING_WORDS.has(plain(word))).length;
  const capitalised = (word: string) => /^\p{Lu}/u.test(word);
  // `Lord Lamb of Lerwick`: what a title may have in it, a titled name may have too.
  const runs = (word: string, i: number) =>
    SENTENCE_WORDS.has(plain(word)) && !(i > 0 && capitalised(word)) && !(honorific && TITLE_WORDS.has(plain(word)));
  if (headings > 0) evidence.push(headings < words.length && words.every(capitalised) ? 'heading-name' : 'heading');
  if (words.some(runs)) evidence.push('sentence-words');
  const names = words.filter((word) => !PARTICLE.test(word) && !SUFFIXES.has(plain(word)) && !POST_NOMINALS.has(word));
  if (names.length > LONGEST_NAME) evidence.push('long');
  const lower = names
    .filter((word) => !(honorific && word === 'of'))
    .filter((word) => !/^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word.replace(/^['’]/, '')));
  if (all.length === 1 && lower.length === 1) evidence.push('handle');
  else if (/\p{N}/u.test(name)) evidence.push('digits');
  else if (lower.length > 0) evidence.push('lower-case');
  else if (names.length === 1) evidence.push(/^\p{L}\.?$/u.test(name) ? 'handle' : 'one-name');
  else if (names.length > 1) evidence.push('full-name');
  return evidence;
}

const LONGEST_NAME = 6;

/** What follows the first comma is a title or a firm, unless it goes on as a sentence does. */
function evidenceInTitle(label: string): Evidence[] {
  const title = label.split(',').slice(1).join(' ').split(/\s+/);
  return title.some((word) => SENTENCE_WORDS.has(plain(word)) && !TITLE_WORDS.has(plain(word)))
    ? ['sentence-words']
    : [];
}

function evidenceInHan(name: string): Evidence[] {
  if (HEADING_HAN.test(name)) return ['heading'];
  const letters = name.replace(/[\s·・.]/g, '').length;
  const most = /[·・]/.test(name) ? 14 : 5; // Foreign names are long, and have dots between their parts.
  if (letters <= most) return ['han-name'];
  return letters > 12 ? ['sentence-words'] : [];
}

function evidenceInWords(words: string): Evidence[] {
  const all = words.trimEnd();
  if (all.length <= LONGEST_VALUE && VALUE.test(all)) return ['value'];
  if (all.length <= LONGEST_VALUE && ONE_WORD.test(all)) return ['one-word'];
  return shapeOf(words) & SPEECH ? ['speech'] : [];
}

const LONGEST_VALUE = 120;

const ONE_WORD = /^[\p{L}\p{M}]+$/u;

/** Numbers, dates, versions, addresses and paths; `key=value`; a single word that no dictionary has. */
const VALUE =
  /^(?:[$€£¥#<({"']?[\d.,:/+%-]+(?:\s?\p{L}{1,10}\.?)?|https?:\/\/.*|[\w.+-]+@[\w.-]+|[~./\\][\w./\\-]*|[\w.-]+=.*|(?=\p{L}*[\p{N}_/.+-])[\p{L}\p{N}_/.+-]+[\p{L}\p{N}])$/u;
