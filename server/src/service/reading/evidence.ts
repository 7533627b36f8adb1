/**
 * The evidence for and against a possible label: what each piece weighs, and what it says in a sentence about the
 * label. A label is believed when its evidence adds up to {@link BELIEVED}. Weights are whole and small, so that one
 * can do the sum by hand; the reader and `explain` use this very table.
 */
export const EVIDENCE = {
  // What the label itself shows.
  role: [4, 'names what somebody does, such as Operator or Q'],
  'full-name': [3, 'has the shape of a full name'],
  honorific: [2, 'begins with a form of address'],
  'one-name': [1, 'is a single capitalised word'],
  'han-name': [2, 'is as short as a Chinese, Japanese or Korean name'],
  handle: [0, 'is a single letter, or a single word in lower case as a screen name is'],
  'sentence-words': [-5, 'has words of running text in it'],
  'lower-case': [-3, 'has words in lower case that are no part of a name'],
  heading: [-6, 'has a word in it that opens lists, notes or header fields'],
  'heading-name': [-4, 'has a word in it that opens lists or notes, but can be part of a name'],
  long: [-3, 'is longer than a name'],
  digits: [-3, 'has a number in it'],
  picture: [-2, 'begins with a picture, as the items of many lists do'],
  // How it is written.
  alone: [-3, 'stands alone on its line, as headings and lists do'],
  timed: [2, 'stands beside a time'],
  'marked-up': [2, 'is set in bold, or in brackets before a colon'],
  tabbed: [2, 'is set off by tabs'],
  'tabbed-colon': [2, 'has a colon and a tab behind it, as in chats that were saved'],
  quoted: [-2, 'stands behind angle brackets, as quoted mail does'],
  titled: [2, 'is followed by dashes and a title or firm'],
  numbered: [3, 'is numbered in square brackets at the end of the line'],
  'asks-or-answers': [2, 'says with Q or A whether a question or an answer follows'],
  voice: [3, 'is marked as the voice of a caption'],
  captioned: [2, 'stands first in a caption'],
  stop: [-2, 'ends with a full stop, as sentences and headings do'],
  'on-record': [2, 'sets a name or an office in capitals behind a small word, as records of parliaments do'],
  'stop-dash': [1, 'ends with a full stop and a dash'],
  'wide-space': [-2, 'is set off by nothing but space'],
  'one-space': [-2, 'is set off by nothing but a space, as words are'],
  bracketed: [-3, 'stands in square brackets, as annotations do'],
  // What stands behind or below it.
  speech: [1, 'is followed by words that address somebody'],
  value: [-3, 'is followed by a value, not by words'],
  'a-name': [-4, 'is followed by nothing but a name'],
  'one-word': [-1, 'is followed by a single word without an end'],
  'words-below': [2, 'has words below it'],
  'nothing-below': [-2, 'has no words below it'],
  'in-a-list': [-6, 'stands in a list of such lines'],
  // What the rest of the document shows.
  recurs: [2, 'stands before other words too'],
  'recurs-often': [3, 'stands before words three times or more'],
  'recurs-throughout': [4, 'stands before words ten times or more'],
  listed: [4, 'is in the list of participants, or in one of their initials'],
  introduced: [2, 'is introduced or addressed in the words'],
  unasked: [-6, 'labels an answer where nothing in the document asks'],
  company: [1, 'is written like other labels that are believed'],
  elsewhere: [1, 'is believed on another line'],
  header: [-9, 'stands among or above the fields of the header'],
  'front-matter': [-9, 'stands in the front matter of the document'],
  told: [2, 'stands in a document that somebody calls a transcript'],
} as const satisfies Record<string, readonly [weight: number, says: string]>;

export type Evidence = keyof typeof EVIDENCE;

/** The least weight at which a possible label is taken for one. */
export const BELIEVED = 3;

export function weigh(evidence: readonly Evidence[]): number {
  let sum = 0;
  for (const piece of evidence) sum += EVIDENCE[piece][0];
  return sum;
}
