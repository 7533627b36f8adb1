/**
 * Text without what people do not see or do not type: case, accents, punctuation, space, and letters of another script
 * that look like Latin ones. May be empty.
 */
export function fold(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return withoutAccents(withoutLookAlikes(text.normalize('NFC')).toLowerCase()).replace(NO_LETTER, '');
}

export function withoutAccents(text: string): string {
  return NOT_ASCII.test(text)
    ? text
        .normalize('NFD')
        .replace(/[\u0300-\u036F]/g, '')
        .replace(/[æœøłđðþßıÆŒØŁĐ]/g, (letter) => LETTERS[letter] ?? letter)
    : text;
}

/** With Latin letters for Cyrillic, Greek and full-width ones of the same shape. */
export function withoutLookAlikes(text: string): string {
  return text
    .replace(/[\uFF21-\uFF5A]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[Α-Ωα-ωЀ-ӿ]/g, (letter) => LOOK_ALIKES.get(letter) ?? letter);
}

/**
 * Whether the letter at a UTF-16 character is of another script than all others of its word, of which there are two
 * or more: an accident of typing or of recognition, in any script.
 */
export function isForeign(word: string, character: number): boolean {
  const script = scriptOf(word.charCodeAt(character));
  const others = scriptOf(word.charCodeAt(character === 0 ? 1 : 0));
  if (word.length < 3 || script === others) return false;
  for (let i = 0; i < word.length; i++) if (i !== character && scriptOf(word.charCodeAt(i)) !== others) return false;
  return true;
}

/** Whether a word is in a script that sets no space between words, whose short names differ in a single character. */
export function isEastAsian(word: string): boolean {
  return word.charCodeAt(0) >= EAST_ASIAN;
}

const NOT_ASCII = /[^\0-\x7F]/;

const NO_LETTER = /[^\p{L}\p{M}\p{N}]+/gu;

/** Letters that Unicode does not take apart. */
const LETTERS: Record<string, string> = {
  ...{ æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', ı: 'i' },
  ...{ Æ: 'AE', Œ: 'OE', Ø: 'O', Ł: 'L', Đ: 'D' },
};

/** Own selection from those that Unicode's list of confusables (UTS #39) gives for the letters of names. */
const LOOK_ALIKES = new Map<string, string>();
for (const [foreign, latin] of [
  ['АВСЕНІЈКМОРЅТХУасеіјорѕху', 'ABCEHIJKMOPSTXYaceijopsxy'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυι', 'ABEZHIKMNOPTYXovui'],
] as const)
  for (const [i, letter] of [...foreign].entries()) LOOK_ALIKES.set(letter, latin.charAt(i));

const EAST_ASIAN = 0x2e80;

/** Where scripts begin, roughly; those between two of them count as one. */
const SCRIPTS: readonly (readonly [start: number, script: string])[] = [
  [0, 'Latin'],
  [0x370, 'Greek'],
  [0x400, 'Cyrillic'],
  [0x530, 'Armenian'],
  [0x590, 'Hebrew'],
  [0x600, 'Arabic'],
  [0x900, 'Indic'],
  [0x10a0, 'Georgian'],
  [0x1100, 'Jamo'],
  [0x1200, 'Ethiopic'],
  [0x1400, 'others'],
  [0x1e00, 'Latin'],
  [0x1f00, 'Greek'],
  [EAST_ASIAN, 'East Asian'],
];

function scriptOf(code: number): string {
  return code < 0x370 ? 'Latin' : (SCRIPTS.findLast(([start]) => start <= code)?.[1] ?? '');
}
