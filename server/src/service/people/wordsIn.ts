import type { Line } from '../reading/line';

/**
 * The words in a text, as word processors count: what stands between spaces and has a letter or a digit in it; each
 * character of Chinese and Japanese is a word.
 */
export function countWords(text: string): number {
  return count(text).words;
}

/** The words of a line from a UTF-16 character on. It keeps their number, for the next one who begins there. */
export function wordsIn(line: Line, from = 0): number {
  return counted(line, from).count;
}

/** How many of them are characters of Chinese and Japanese. */
export function charactersIn(line: Line, from = 0): number {
  return counted(line, from).characters;
}

function counted(line: Line, from: number): NonNullable<Line['words']> {
  if (line.words?.from !== from) {
    const { words, characters } = count(line.text.slice(from));
    line.words = { from, count: words, characters };
  }
  return line.words;
}

/** The words of a text, and how many of them are characters of Chinese and Japanese. */
export function count(text: string): { words: number; characters: number } {
  let words = 0;
  let characters = 0;
  let within = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 160) within = false;
    else if (code >= IDEOGRAPHS && code < HANGUL) {
      if (code >= FIRST_IDEOGRAPH || (code >= KANA && code <= LAST_KANA)) characters += 1;
      within = false;
    } else if (!within && isLetterOrDigit(code)) {
      within = true;
      words += 1;
    }
  }
  return { words: words + characters, characters };
}

const IDEOGRAPHS = 0x2e80;
const KANA = 0x3041;
const LAST_KANA = 0x30ff;
const FIRST_IDEOGRAPH = 0x3400;
const HANGUL = 0xac00;

/** Whatever is no ASCII but above its punctuation counts as a letter, but for the general punctuation of Unicode. */
function isLetterOrDigit(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f);
}
