import { named, wordSet } from './tables';

/** English words for numbers, in lower case, each with the number it stands for. */
export const ONES: ReadonlyMap<string, number> = numbers(`
  0: zero nought naught
  1: one
  2: two
  3: three
  4: four
  5: five
  6: six
  7: seven
  8: eight
  9: nine
  10: ten
  11: eleven
  12: twelve
  13: thirteen
  14: fourteen
  15: fifteen
  16: sixteen
  17: seventeen
  18: eighteen
  19: nineteen
`);

export const TENS = numbers(`
  20: twenty
  30: thirty
  40: forty
  50: fifty
  60: sixty
  70: seventy
  80: eighty
  90: ninety
`);

/** Powers of ten from a hundred on, with those of South Asia and the abbreviations of money. */
export const SCALES = numbers(`
  2: hundred
  3: thousand k
  5: lakh lakhs lac
  6: million mio mln mn mm m
  7: crore crores cr
  9: billion bln bn b milliard
  12: trillion trn tn t
  15: quadrillion
`);

/** Abbreviations that are other things where a space stands before them. */
export const ONLY_GLUED = wordSet('k m b t cr');

/** So many of them are an order of magnitude: `hundreds of millions`. */
export const PLURAL_SCALES = numbers(`
  1: tens dozens
  2: hundreds
  3: thousands
  6: millions
  9: billions
  12: trillions
`);

/** Parts of one, by their denominators. */
export const PARTS = numbers(`
  2: half halves
  3: third thirds
  4: quarter quarters fourth fourths
  5: fifth fifths
  6: sixth sixths
  7: seventh sevenths
  8: eighth eighths
  9: ninth ninths
  10: tenth tenths
  12: twelfth twelfths
  20: twentieth twentieths
  100: hundredth hundredths
`);

/** Numbers that are left vague: from, to. `A couple` is two, as people use it of money. */
export const VAGUE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['couple', [2, 2]],
  ['dozen', [12, 12]],
  ['few', [3, 5]],
  ['several', [3, 9]],
]);

/** Numerals of one character. */
export const FRACTION_SIGNS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['½', [1, 2]],
  ['⅓', [1, 3]],
  ['⅔', [2, 3]],
  ['¼', [1, 4]],
  ['¾', [3, 4]],
  ['⅕', [1, 5]],
  ['⅛', [1, 8]],
]);

function numbers(table: string): ReadonlyMap<string, number> {
  return new Map([...named(table)].map(([word, number]) => [word, Number(number)]));
}
