/**
 * The evidence for and against a possible label, and what each piece weighs. A label is believed when its evidence
 * adds up to {@link BELIEVED}. Weights are whole and small, so that one can do the sum by hand.
 */
const WEIGHTS = {
  // What the label itself shows.
  /** Names a role, such as Operator or Q. */
  role: 4,
  /** Has the shape of a full name. */
  'full-name': 3,
  /** Begins with a form of address. */
  honorific: 2,
  /** Is a single capitalised word. */
  'one-name': 1,
  /** Is as short as a Chinese, Japanese or Korean name. */
  'han-name': 2,
  /** Is a single letter, or a single word in lower case as a screen name is. */
  handle: 0,
  /** Contains words of running text. */
  'sentence-words': -5,
  /** Contains lower-case words that are no part of a name. */
  'lower-case': -3,
  /** Contains a word that opens lists, notes or header fields. */
  heading: -6,
  /** Has such a word in it, which can be part of a name too. */
  'heading-name': -4,
  /** Is longer than a name. */
  long: -3,
  /** Contains a number. */
  digits: -3,
  // What stands behind it.
  /** Is followed by words that address somebody. */
  speech: 1,
  /** Is followed by a value, not by words. */
  value: -3,
  /** Is followed by a single word without an end. */
  'one-word': -1,
  // What the rest of the document shows.
  /** Stands before other lines too. */
  recurs: 2,
  /** Stands before three other lines or more. */
  'recurs-often': 3,
  /** Stands before ten other lines or more. */
  'recurs-throughout': 4,
  /** Is introduced or addressed in the words. */
  introduced: 2,
  /** Is the label of an answer, and nothing in the document asks. */
  unasked: -6,
  /** Stands in a document that somebody calls a transcript. */
  told: 2,
  /** Has the form of other labels that are believed. */
  company: 1,
} as const;

export type Evidence = keyof typeof WEIGHTS;

/** The least weight at which a possible label is taken for one. */
export const BELIEVED = 3;

export function weigh(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, piece) => sum + WEIGHTS[piece], 0);
}
