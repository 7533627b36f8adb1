/**
 * Words that stand in one line with others, set apart from them (U+2068, U+2069) where they or those others are written
 * from right to left: else the line would be put in another order than that in which it is meant to be read.
 */
export function apart(words: string, beside = ''): string {
  return RIGHT_TO_LEFT.test(words) || RIGHT_TO_LEFT.test(beside) ? `\u2068${words}\u2069` : words;
}

/** From Hebrew to the Arabic of all blocks, and the first halves of what is written so beyond. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\uD802\uD803\uD83A\uD83B]/;
