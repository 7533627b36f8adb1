/**
 * The evidence for and against a possible label, and what each piece weighs. A label is believed when its evidence
 * adds up to {@link BELIEVED}. Weights are whole and small, so that one can do the sum by hand.
 */
export const EVIDENCE = {
  // What the label itself shows.
  role: { weight: 4, says: 'names a role, such as Operator or Q' },
  'full-name': { weight: 3, says: 'has the shape of a full name' },
  honorific: { weight: 2, says: 'begins with a form of address' },
  'one-name': { weight: 1, says: 'is a single capitalised word' },
  'han-name': { weight: 2, says: 'is as short as a Chinese, Japanese or Korean name' },
  handle: { weight: 0, says: 'is a single letter, or a single word in lower case as a screen name is' },
  'sentence-words': { weight: -5, says: 'contains words of running text' },
  'lower-case': { weight: -3, says: 'contains lower-case words that are no part of a name' },
  heading: { weight: -6, says: 'contains a word that opens lists, notes or header fields' },
  'heading-name': { weight: -4, says: 'has such a word in it, which can be part of a name too' },
  long: { weight: -3, says: 'is longer than a name' },
  digits: { weight: -3, says: 'contains a number' },
  // What stands behind it.
  speech: { weight: 1, says: 'is followed by words that address somebody' },
  value: { weight: -3, says: 'is followed by a value, not by words' },
  'one-word': { weight: -1, says: 'is followed by a single word without an end' },
  // What the rest of the document shows.
  recurs: { weight: 2, says: 'stands before other lines too' },
  'recurs-often': { weight: 3, says: 'stands before three other lines or more' },
  'recurs-throughout': { weight: 4, says: 'stands before ten other lines or more' },
  introduced: { weight: 2, says: 'is introduced or addressed in the words' },
  unasked: { weight: -6, says: 'is the label of an answer, and nothing in the document asks' },
  told: { weight: 2, says: 'stands in a document that somebody calls a transcript' },
  company: { weight: 1, says: 'has the form of other labels that are believed' },
} as const satisfies Record<string, { readonly weight: number; readonly says: string }>;

export type Evidence = keyof typeof EVIDENCE;

/** The least weight at which a possible label is taken for one. */
export const BELIEVED = 3;

export function weigh(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, piece) => sum + EVIDENCE[piece].weight, 0);
}
