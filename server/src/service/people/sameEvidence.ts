/**
 * The evidence for and against two alike names being one person: what each piece weighs, and what it says of the two.
 * It is added to the strength of their likeness, and from {@link ONE_PERSON} on they are taken for one. Weights are
 * whole and small, so that one can do the sum by hand.
 */
export const SAME_EVIDENCE = {
  'one-listed': [2, 'only one of them is listed'],
  'one-introduced': [1, 'only one of them is introduced'],
  'same-affiliation': [2, 'they have the same affiliation'],
  rare: [1, 'one speaks seldom, the other often'],
  once: [2, 'one speaks a single time, the other very often'],
  'both-listed': [-6, 'both are listed'],
  'both-often': [-2, 'both speak often'],
  'other-affiliation': [-4, 'they have different affiliations'],
  'other-address': [-2, 'one is addressed as a man, the other as a woman'],
  'next-to-each-other': [-3, 'they speak directly after each other'],
} as const satisfies Record<string, readonly [weight: number, says: string]>;

export type SameEvidence = keyof typeof SAME_EVIDENCE;

/** The least sum at which two names are taken for one person. */
export const ONE_PERSON = 2;

/** Turns from which on somebody speaks often, and very often. */
export const OFTEN = 10;
export const VERY_OFTEN = 20;
/** Who is rare speaks so many times less than the other, at least. */
export const RARE = 5;
