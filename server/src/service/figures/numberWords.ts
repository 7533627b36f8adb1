/** English words for numbers, in lower case, each with the number it stands for. */
export const ONES = numbered(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)
  .set('nought', 0)
  .set('naught', 0);

export const TENS = numbered('- - twenty thirty forty fifty sixty seventy eighty ninety');

/** Powers of ten from a hundred on, with those of South Asia and the abbreviations of money. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ...powers(2, 'hundred'),
  ...powers(3, 'thousand k'),
  ...powers(5, 'lakh lakhs lac'),
  ...powers(6, 'million mio mln mn mm m'),
  ...powers(7, 'crore crores cr'),
  ...powers(9, 'billion bln bn b milliard'),
  ...powers(12, 'trillion trn tn t'),
  ...powers(15, 'quadrillion'),
]);

/** Abbreviations that are other things where a space stands before them. */
export const ONLY_GLUED: ReadonlySet<string> = new Set(['k', 'm', 'b', 't', 'cr']);

/** So many of them are an order of magnitude: `hundreds of millions`. */
export const PLURAL_SCALES: ReadonlyMap<string, number> = new Map([
  ...powers(1, 'tens dozens'),
  ...powers(2, 'hundreds'),
  ...powers(3, 'thousands'),
  ...powers(6, 'millions'),
  ...powers(9, 'billions'),
  ...powers(12, 'trillions'),
]);

/** Parts of one, by their denominators. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ...['half', 'halves'].map((word): [string, number] => [word, 2]),
  ...['quarter', 'quarters', 'fourth', 'fourths'].map((word): [string, number] => [word, 4]),
  ...'third fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .flatMap((word, index): [string, number][] => {
      const denominator = index === 0 ? 3 : index + 4;
      return [
        [word, denominator],
        [`${word}s`, denominator],
      ];
    }),
  ...powers(100, 'hundredth hundredths'),
]);

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

function numbered(list: string): Map<string, number> {
  return new Map(list.split(' ').map((word, index) => [word, index]));
}

function powers(exponent: number, list: string): [string, number][] {
  return list.split(' ').map((word) => [word, exponent]);
}
