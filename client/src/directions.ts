/**
 * Text that goes into others which are read from left to right, set apart where it has letters that are read from right
 * to left: else the numbers and points behind it, which have no direction of their own, would stand before it.
 */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/**
 * What the editor shows in one line behind another text, which is not to run together with it; in the order from left to
 * right, as the editor's own.
 */
export function behind(before: string, text: string): string {
  return RIGHT_TO_LEFT.test(before + text) ? `\u2066${text}\u2069` : text;
}

/** From Hebrew to the Arabic of all blocks, and the first halves of what is written so beyond. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\uD802\uD803\uD83A\uD83B]/;
