/**
 * Questions about characters that are asked of every label. Each class of Unicode takes a regular expression about a
 * millisecond to compile, so ASCII is answered without one, and the classes are compiled where a text needs them.
 */

/** Whether a word begins with a capital letter. */
export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}

/** Whether a word begins with a small letter. */
export function beginsSmall(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(word);
}

/**
 * Whether a word begins with a letter that is no small one: a capital, one of a script without either, or one that was
 * lost in a conversion.
 */
export function beginsNameLike(word: string): boolean {
  return word.charCodeAt(0) < 128 ? isCapitalised(word) : /^[\p{Lu}\p{Lt}\p{Lo}\uFFFD\uD800-\uDFFF]/u.test(word);
}

/** Whether a text begins with a letter of any script. */
export function beginsWithLetter(text: string): boolean {
  return text.charCodeAt(0) < 128 ? /^[a-z]/i.test(text) : /^\p{L}/u.test(text);
}

/** Whether a text begins with what stands for a character that was lost in a conversion, or with half a character. */
export function beginsWithLost(text: string): boolean {
  return text.charCodeAt(0) > 127 && /^[\uFFFD\uD800-\uDFFF]/u.test(text);
}

/** Whether a text begins with a picture, as people in chats set before their names. */
export function beginsWithPicture(text: string): boolean {
  return text.charCodeAt(0) > 127 && PICTURES.test(text);
}

/** A text without the pictures that it begins with, and a space behind them. */
export function withoutPictures(text: string): string {
  return beginsWithPicture(text) ? text.replace(PICTURES, '') : text;
}

/** With their selectors and tones, and the letters of flags. */
const PICTURES =
  /^(?:[\u2600-\u27BF\u2B50\u2B55\u{1F1E6}-\u{1F1FF}\u{1F300}-\u{1FAFF}\u{E0020}-\u{E007F}]|\uFE0F){1,16}\s?/u;

/** Whether there is a letter or a digit in a text at all. */
export function hasLetterOrDigit(text: string): boolean {
  return /[a-z\d]/i.test(text) || (!isAscii(text) && /[\p{L}\p{N}]/u.test(text));
}

/** Whether there is a digit in a text, of any script. */
export function hasDigit(text: string): boolean {
  return /\d/.test(text) || (!isAscii(text) && /\p{N}/u.test(text));
}

/** Whether a single word has a digit behind two letters, or between two: `ab1`, `x9y`. */
export function hasDigitInside(word: string): boolean {
  return isAscii(word) ? /^[a-z]{2,}\d|^[a-z]\d+[a-z]/i.test(word) : /^\p{L}{2,}\p{N}|^\p{L}\p{N}+\p{L}/u.test(word);
}

/** Whether a text has characters of Chinese, Japanese or Korean in it. */
export function hasHan(text: string): boolean {
  return (
    /[^\0-\u2E7F]/.test(text) && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
  );
}

/** Whether all characters of a text are letters, also with marks on them. */
export function isAllLetters(text: string): boolean {
  return isAscii(text) ? /^[a-z]+$/i.test(text) : /^[\p{L}\p{M}]+$/u.test(text);
}

export function isAscii(text: string): boolean {
  return !/[^\0-\x7F]/.test(text);
}
