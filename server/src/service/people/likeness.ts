import { visible } from '../reading/label';
import { toSay } from '../say';
import { fold, isEastAsian, isForeign, withoutAccents, withoutLookAlikes } from './fold';
import { isKnownName, isShortFormOf } from './givenNames';
import { type NameForm, nameForm } from './nameForm';
import { slipBetween } from './slip';

/** How two names are alike. */
export interface Likeness {
  readonly kind: LikenessKind;
  /** What sets them apart, the strongest doubt first; empty for the same text. */
  readonly differences: readonly Difference[];
  /** How surely they are one person, by the names alone: 6 for a lost space, 0 for what other evidence has to decide. */
  readonly strength: number;
  /** Whether one is only a part of the other, so that it may be a part of other names as well. */
  readonly partial: boolean;
}

export type LikenessKind =
  | ('same' | 'spacing' | 'case' | 'punctuation' | 'accents' | 'confusable-script' | 'affix')
  | ('honorific' | 'initial' | 'nickname' | 'typo' | 'missing-part' | 'swapped');

/**
 * What can set two spellings of one person apart: the kind it belongs to, how surely it is one person all the same,
 * and what it says in a sentence about the two.
 */
export const DIFFERENCES = {
  spacing: ['spacing', 6, toSay('differ in their spaces')],
  punctuation: ['punctuation', 6, toSay('differ in their punctuation')],
  case: ['case', 5, toSay('differ in capitals')],
  accents: ['accents', 5, toSay('differ in accents')],
  'look-alike': ['confusable-script', 5, toSay('have a letter of another script that looks the same')],
  'foreign-letter': ['confusable-script', 5, toSay('have a letter of another script')],
  affix: ['affix', 5, toSay('differ in what is written around the name')],
  article: ['affix', 4, toSay('differ in the article')],
  particle: ['missing-part', 4, toSay('differ in a particle')],
  'middle-initial': ['missing-part', 4, toSay('differ in an initial')],
  'swapped-letters': ['typo', 4, toSay('differ in two letters that are swapped')],
  slip: ['typo', 3, toSay('differ in a letter')],
  nickname: ['nickname', 3, toSay('are the full and the short form of a name')],
  'swapped-order': ['swapped', 3, toSay('have their parts in another order')],
  honorific: ['honorific', 2, toSay('differ in the form of address')],
  initial: ['initial', 2, toSay('have a name in full and as an initial')],
  'middle-name': ['missing-part', 2, toSay('differ in a middle name')],
  'first-name': ['missing-part', 2, toSay('are with and without a first name')],
  generation: ['missing-part', 2, toSay('are with and without Jr. or the like')],
  // Where one word is all that the two share, or what differs is a name either way, it may be the name of two people.
  surname: ['missing-part', 1, toSay('are with and without a surname')],
  'swapped-letters-alone': ['typo', 1, toSay('differ in two letters that are swapped')],
  'slip-alone': ['typo', 0, toSay('differ in a letter')],
  'slip-between-names': ['typo', 0, toSay('have two surnames that differ in a letter')],
} as const satisfies Record<string, readonly [kind: LikenessKind, strength: number, says: string]>;

export type Difference = keyof typeof DIFFERENCES;

/**
 * How two names are alike, each as it is written in a label, with or without honorific, Q or A, title and firm; only
 * their first 200 characters are looked at. Nothing when they name two people as far as names can tell: numbered
 * speakers, offices that differ in a word, first names that are both known.
 */
export function likeness(a: string, b: string): Likeness | undefined {
  return a === b ? SAME : likenessOfForms(nameForm(a), nameForm(b));
}

/** {@link likeness} of names whose forms are known. The same either way round. */
export function likenessOfForms(a: NameForm, b: NameForm): Likeness | undefined {
  if (a.written === b.written) return SAME;
  const differences = a.folded === b.folded ? [typography(a.written, b.written)] : differencesOf(a, b);
  if (!differences) return undefined;
  const [weakest, ...others] = [...differences].sort((x, y) => DIFFERENCES[x][1] - DIFFERENCES[y][1]);
  if (!weakest) return { ...SAME, kind: 'affix', differences: ['affix'], strength: DIFFERENCES.affix[1] };
  return {
    kind: DIFFERENCES[weakest][0],
    differences: [weakest, ...others],
    strength: DIFFERENCES[weakest][1] - others.length,
    partial: differences.some((difference) => PARTIAL.has(difference)),
  };
}

const SAME: Likeness = { kind: 'same', differences: [], strength: 9, partial: false };

const PARTIAL: ReadonlySet<Difference> = new Set<Difference>(['surname', 'first-name', 'initial']);

/** The last of the steps by which two texts become the same that fold to the same. */
function typography(a: string, b: string): Difference {
  let [x, y] = [a, b];
  for (const [difference, step] of STEPS) {
    [x, y] = [step(x), step(y)];
    if (x === y) return difference;
  }
  return 'affix';
}

const STEPS: readonly (readonly [Difference, (text: string) => string])[] = [
  ['spacing', (text) => visible(text).normalize('NFC').replace(/\s+/g, '')],
  ['case', (text) => text.toLowerCase()],
  ['punctuation', (text) => text.replace(/[^\p{L}\p{M}\p{N}|()（）]+/gu, '')],
  ['accents', withoutAccents],
  ['look-alike', (text) => fold(withoutLookAlikes(text))],
];

function differencesOf(a: NameForm, b: NameForm): Difference[] | undefined {
  if (a.office || b.office) return differencesOfOffices(a, b);
  const misspelt = misspeltHonorific(a, b) ?? misspeltHonorific(b, a);
  if (misspelt) return misspelt;
  if (a.generation && b.generation && a.generation !== b.generation) return undefined;
  const words = differencesOfWords(a, b);
  return (
    words && [
      ...words,
      ...(a.honorific === b.honorific ? [] : ['honorific' as const]),
      ...(a.generation === b.generation ? [] : ['generation' as const]),
    ]
  );
}

/** `CHAIMRAN ORREL` for `CHAIRMAN ORREL`. */
function misspeltHonorific(a: NameForm, b: NameForm): Difference[] | undefined {
  if (a.honorific !== '' || b.honorific === '' || a.words.length !== b.words.length + 1) return undefined;
  const [first = '', ...rest] = a.words;
  return slipOf(first, b.honorific, false) && rest.join(' ') === b.words.join(' ') ? ['slip'] : undefined;
}

/** Offices are the same only word by word: `THE VICE PRESIDENT` is not `THE PRESIDENT`, nor `Speaker 2` `Speaker 1`. */
function differencesOfOffices(a: NameForm, b: NameForm): Difference[] | undefined {
  const [x, y] = [allWords(a), allWords(b)];
  if (withoutArticle(x) === withoutArticle(y)) return ['article'];
  if (x.length !== y.length || (a.office === 'role' && b.office === 'role')) return undefined;
  const at = x.findIndex((word, i) => word !== y[i]);
  if (x.slice(at + 1).join(' ') !== y.slice(at + 1).join(' ')) return undefined;
  const slip = slipOf(x[at] ?? '', y[at] ?? '', x.length === 1);
  return slip && [slip];
}

function allWords({ honorific, words }: NameForm): readonly string[] {
  return honorific === '' ? words : [...honorific.split(' '), ...words];
}

function withoutArticle(words: readonly string[]): string {
  return words.filter((word) => word !== 'the').join(' ');
}

function differencesOfWords(a: NameForm, b: NameForm): Difference[] | undefined {
  if (a.words.length < b.words.length) return differencesOfWords(b, a);
  if (a.words.length > b.words.length) return missingParts(a, b.words);
  const differences: Difference[] = [];
  const last = a.words.length - 1;
  for (const [i, word] of a.words.entries()) {
    const other = b.words[i] ?? '';
    if (word === other) continue;
    const difference = differenceOfWord(word, other, i === 0, last === 0);
    if (!difference) return isReordered(a.words, b.words) ? ['swapped-order'] : undefined;
    differences.push(difference);
  }
  const anchored = last <= 0 || a.words[0] === b.words[0] || a.words[last] === b.words[last];
  return anchored && differences.length <= MOST ? differences : undefined;
}

/** More than that, and nothing is left that says it is the same name. */
const MOST = 2;

function isReordered(a: readonly string[], b: readonly string[]): boolean {
  return a.every((word) => b.includes(word)) && b.every((word) => a.includes(word));
}

/** What the shorter of two names lacks, when all that it has stands in the longer one in the same order. */
function missingParts(long: NameForm, short: readonly string[]): Difference[] | undefined {
  const [only = ''] = short;
  if (short.length < 2) return only.length > 1 ? missingFrom(long.words, only) : undefined;
  const differences: Difference[] = [];
  const found: number[] = [];
  for (const [i, word] of short.entries()) {
    const next = (found.at(-1) ?? -1) + 1;
    const at = long.words.indexOf(word, next);
    if (at < 0) {
      const difference = differenceOfWord(word, long.words[next] ?? '', next === 0 && i === 0, false);
      if (!difference) return undefined;
      differences.push(difference);
    }
    found.push(at < 0 ? next : at);
  }
  const [first = 0, last = 0] = [found[0], found.at(-1)];
  const outside = long.words.length - 1 - last + first;
  if (outside > 0) {
    // Without one of its ends a name has to be the very same otherwise.
    const whole = differences.length === 0 && outside === long.words.length - short.length;
    const missing = [...long.words.slice(0, first), ...long.words.slice(last + 1)];
    if (!whole || !missing.every(isWholeWord) || (first > 0 && last < long.words.length - 1)) return undefined;
    return [first > 0 ? 'first-name' : 'surname'];
  }
  for (const [i, word] of long.words.entries()) {
    if (found.includes(i)) continue;
    if (/\d/.test(word)) return undefined;
    differences.push(long.particles[i] ? 'particle' : word.length === 1 ? 'middle-initial' : 'middle-name');
  }
  return differences.length <= MOST ? differences : undefined;
}

/** A name of one word: the surname of the longer one, or its first name, in full or for short. */
function missingFrom(long: readonly string[], only: string): Difference[] | undefined {
  const [first = ''] = long;
  if (!long.every(isWholeWord)) return undefined;
  if (only === long.at(-1)) return ['first-name'];
  if (only === first) return ['surname'];
  return isShortFormOf(only, first) ? ['nickname', 'surname'] : undefined;
}

/** Neither an initial nor a number, by which people are told apart who have all else in common. */
function isWholeWord(word: string): boolean {
  return word.length > 1 && !/\d/.test(word);
}

function differenceOfWord(a: string, b: string, first: boolean, alone: boolean): Difference | undefined {
  if (first && isShortFormOf(a, b)) return 'nickname';
  if (a.length > 1 && b.length > 1) {
    const slip = slipOf(a, b, alone);
    if (!slip || !isKnownName(a) || !isKnownName(b)) return slip;
    return first || alone ? undefined : 'slip-between-names';
  }
  const isInitial = a.charCodeAt(0) === b.charCodeAt(0) && a.length !== b.length && !isEastAsian(a) && !/\d/.test(a);
  return isInitial && !alone ? 'initial' : undefined;
}

/**
 * The slip between two words that makes one person of them. The shorter a word, the more likely it is another name;
 * and first letters are seldom wrong, though names often differ in them (`Doyle`, `Boyle`).
 */
function slipOf(a: string, b: string, alone: boolean): Difference | undefined {
  const slip = slipBetween(a, b);
  if (!slip || slip.at === 0) return undefined;
  if (slip.kind === 'wrong' && (isForeign(a, slip.at) || isForeign(b, slip.at))) return 'foreign-letter';
  if (Math.max(a.length, b.length) < LEAST[slip.kind] + (alone ? 2 : 0)) return undefined;
  if (isEastAsian(a) || isEastAsian(b) || /\d/.test(a + b)) return undefined;
  if (slip.kind === 'swapped') return alone ? 'swapped-letters-alone' : 'swapped-letters';
  return alone ? 'slip-alone' : 'slip';
}

/** Letters that a word must have for such a slip in it; where it is the whole name, two more. */
const LEAST = { swapped: 4, missing: 5, wrong: 6 } as const;
