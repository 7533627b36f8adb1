import { SELF_PAIRS, SELF_WORDS, SPOKEN_CHARACTERS, SPOKEN_PAIRS, SPOKEN_WORDS } from './words';

/** Somebody is being talked to, or talks of themselves: a question, or a word like `I`, `you`, `thanks`. */
export const SPEECH = 1;
/** The line asks something. */
export const QUESTION = 2;
/** Somebody says `I`: a person speaks, not a company or a manual. */
export const SELF = 4;
/** Ends as a sentence does: titles, names and lists do not. */
export const SENTENCE = 8;

/** Longer than what one says to ask whether somebody is there. */
export const LONG = 16;

/** A sum of these. */
export type Talk = number;

/** UTF-16 characters that are enough to tell. */
const LOOK_AT = 400;

/** UTF-16 characters of a line that holds no more than a label and a greeting. */
const GREETING = 150;

/** Whether and how people talk in a line, by its first 400 UTF-16 characters. */
export function talkOf(line: string): Talk {
  const text = line.slice(0, LOOK_AT);
  const sentence = /[.?!…。？！]["'”’)\]]?$/.test(line.slice(-80).trimEnd()) ? SENTENCE : 0;
  const long = line.length > GREETING ? LONG : 0;
  return sentence | long | (asks(text) ? QUESTION | SPEECH : 0) | spokenIn(text, SELF);
}

/** Whether somebody is talked to, or talks of themselves, in the first 400 UTF-16 characters of these words. */
export function isSpeech(words: string): boolean {
  const text = words.slice(0, LOOK_AT);
  return spokenIn(text, SPEECH) !== 0 || asks(text);
}

function asks(text: string): boolean {
  return /[？؟]|\?(?=[\s"'”’)\]…—]|$)/.test(text);
}

/** Goes from word to word, and no further than it takes to find what is `wanted`. */
function spokenIn(written: string, wanted: Talk): Talk {
  const isLatin = !/[^\0-\u024F\u2010-\u2027]/.test(written);
  const text = isLatin ? written : written.normalize('NFC');
  let found = !isLatin && SPOKEN_CHARACTERS.test(text) ? SPEECH : 0;
  let previous = '';
  let end = 0;
  for (const { 0: token, index } of text.matchAll(isLatin ? LATIN_WORD : WORD)) {
    if (found & wanted) return found;
    const as = token.replaceAll('’', "'");
    const [word = ''] = as.split("'", 1); // `we` in `we're`; empty behind an opening quotation mark.
    const lower = word.toLowerCase();
    const follows = index - end <= 2 && /^\.? $/.test(text.slice(end, index)); // Also behind `Mr.`
    const pair = follows ? `${previous} ${lower}` : '';
    if (SELF_WORDS.has(word) || SELF_WORDS.has(as) || SELF_PAIRS.has(pair)) found |= SELF | SPEECH;
    else if (SPOKEN_WORDS.has(lower) || SPOKEN_PAIRS.has(pair)) found |= SPEECH;
    previous = lower;
    end = index + token.length;
  }
  return found;
}

/** Letters and digits, with apostrophes; the classes of Unicode are compiled only where a text needs them. */
const LATIN_WORD = /[a-z\d\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F'’]+/gi;
const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;
