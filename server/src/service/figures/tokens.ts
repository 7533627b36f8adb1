import { isDigit, isLetter, isLower, isSpace } from './characters';
import { digitsFrom, groupsFrom, isDecimalComma, POINT } from './digits';

/** A number in digits, a word, or any other character. */
export const NUMBER = 0;
export const WORD = 1;
export const SIGN = 2;

/** UTF-16 characters `start` up to, not including, `end` of the words. */
export interface Token {
  readonly kind: typeof NUMBER | typeof WORD | typeof SIGN;
  readonly start: number;
  readonly end: number;
  /** A number: its digits, with a point before the fraction. A word: in lower case, without full stops. */
  readonly word: string;
  /** Whether nothing stands between it and the token before. */
  readonly glued: boolean;
  /** Whether it is a number with its digits in groups. */
  readonly grouped: boolean;
}

/** Some words as tokens. Asking for a token that there is not gives an empty sign, so that nobody has to check. */
export class Tokens {
  constructor(
    readonly words: string,
    private readonly list: readonly Token[],
  ) {}

  get length(): number {
    return this.list.length;
  }

  at(index: number): Token {
    return this.list[index] ?? NONE;
  }

  /** The word, sign or digits of a token; empty where there is none. */
  word(index: number): string {
    return this.list[index]?.word ?? '';
  }

  isNumber(index: number): boolean {
    return this.list[index]?.kind === NUMBER;
  }

  isWord(index: number): boolean {
    return this.list[index]?.kind === WORD;
  }

  /** Whether nothing stands between this token and the one before. */
  glued(index: number): boolean {
    return this.list[index]?.glued ?? false;
  }

  /** As written. */
  raw(index: number): string {
    const { start, end } = this.at(index);
    return this.words.slice(start, end);
  }

  /** Whether it is a word with a capital letter in it, as names have: also `eBook`. */
  capital(index: number): boolean {
    const token = this.at(index);
    return token.kind === WORD && this.words.slice(token.start, token.start + token.word.length) !== token.word;
  }

  /** Whether a sentence or clause ends at this token; also at the end of all. */
  stops(index: number): boolean {
    return index >= this.list.length || index < 0 || STOPS.includes(this.word(index));
  }

  /** The token behind one hyphen, or this one. */
  afterHyphen(index: number): number {
    return this.word(index) === '-' && this.glued(index) && this.glued(index + 1) ? index + 1 : index;
  }
}

/** Reads words into tokens, once from left to right; `1,234.5`, `1 234 567`, `12,34,567` and `1,2` are one number each. */
export function tokensOf(words: string): Tokens {
  const list: Token[] = [];
  const { length } = words;
  let at = 0;
  let last = -1;
  while (at < length) {
    const code = words.charCodeAt(at);
    if (code === 32 || isSpace(code)) {
      at += 1;
      continue;
    }
    const glued = at === last;
    const token = isLetter(code)
      ? wordAt(words, at, glued)
      : isDigit(code) || (code === POINT && isDigit(words.charCodeAt(at + 1)) && !(glued && followsText(list)))
        ? numberAt(words, at, glued)
        : signAt(words, at, glued);
    list.push(token);
    at = last = token.end;
  }
  return new Tokens(words, list);
}

const NONE: Token = { kind: SIGN, start: 0, end: 0, word: '', glued: false, grouped: false };
const STOPS = ['.', '?', '!', ';', ''];

/** Digits of a number at most; what is longer counts nothing that people talk about. */
const LONGEST_NUMBER = 30;

function wordAt(words: string, start: number, glued: boolean): Token {
  let end = start + 1;
  let code = words.charCodeAt(end);
  if (code === POINT) {
    // `U.S.` is one word, and so is `a.m.`; the last full stop may be that of the sentence.
    while (
      words.charCodeAt(end) === POINT &&
      isLetter(words.charCodeAt(end + 1)) &&
      !isLetter(words.charCodeAt(end + 2))
    )
      end += 2;
    if (end > start + 1) {
      const word = words.slice(start, end).replaceAll('.', '').toLowerCase();
      return { kind: WORD, start, end: words.charCodeAt(end) === POINT ? end + 1 : end, word, glued, grouped: false };
    }
  }
  let lower = isLower(words.charCodeAt(start));
  while (isLetter(code)) {
    lower &&= isLower(code);
    code = words.charCodeAt(++end);
  }
  const raw = words.slice(start, end);
  return { kind: WORD, start, end, word: lower ? raw : raw.toLowerCase(), glued, grouped: false };
}

/** One character, or the ending of a possessive. */
function signAt(words: string, start: number, glued: boolean): Token {
  const code = words.charCodeAt(start);
  const possessive = (code === 39 || code === 0x2019) && glued && (words.charCodeAt(start + 1) | 32) === 115;
  if (possessive && !isLetter(words.charCodeAt(start + 2)))
    return { kind: SIGN, start, end: start + 2, word: "'s", glued, grouped: false };
  return { kind: SIGN, start, end: start + 1, word: words.charAt(start), glued, grouped: false };
}

function numberAt(words: string, start: number, glued: boolean): Token {
  const first = digitsFrom(words, start);
  const grouped = first - start <= 3 ? groupsFrom(words, first, first - start) : first;
  let end = grouped;
  let fraction = end;
  if (words.charCodeAt(end) === POINT && isDigit(words.charCodeAt(end + 1))) fraction = digitsFrom(words, end + 1);
  else if (isDecimalComma(words, end, grouped > first)) fraction = digitsFrom(words, end + 1);
  const whole = words.slice(start, end).replace(NO_DIGIT, '');
  const word = fraction > end ? `${whole || '0'}.${words.slice(end + 1, fraction)}` : whole;
  end = fraction;
  if (words.charCodeAt(end) === POINT && isDigit(words.charCodeAt(end + 1))) {
    // Versions and addresses, such as 1.2.3, are no numbers.
    while (words.charCodeAt(end) === POINT || isDigit(words.charCodeAt(end))) end += 1;
    return { kind: SIGN, start, end, word: '#', glued, grouped: false };
  }
  if (word.length > LONGEST_NUMBER) return { kind: SIGN, start, end, word: '#', glued, grouped: false };
  return { kind: NUMBER, start, end, word, glued, grouped: grouped > first };
}

const NO_DIGIT = /\D/g;

function followsText(list: readonly Token[]): boolean {
  return list.at(-1)?.kind !== SIGN;
}
