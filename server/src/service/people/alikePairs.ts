import { groupsOf } from './givenNames';
import { type Likeness, likenessOfForms } from './likeness';
import type { NameForm } from './nameForm';

/** Something with a name, and its place in the list that it comes from. */
export interface Named {
  readonly place: number;
  readonly form: NameForm;
}

/** Two names that are alike, the earlier one first. */
export interface AlikePair<T extends Named> {
  readonly first: T;
  readonly second: T;
  readonly likeness: Likeness;
}

/** What there is of them, and what it cost. */
export interface AlikePairs<T extends Named> {
  readonly pairs: readonly AlikePair<T>[];
  readonly comparisons: number;
  /** Whether there were more names alike at first sight than there was room to compare. */
  readonly capped: boolean;
}

/**
 * The pairs of names that are alike, in the order of the list. Names are compared only when they share a key, and any
 * two do that {@link likenessOfForms} finds alike. At most 50 comparisons a name are made.
 */
export function alikePairs<T extends Named>(list: readonly T[]): AlikePairs<T> {
  const found = new Map<number, AlikePair<T>>();
  const budget = PER_NAME * list.length;
  let comparisons = 0;
  let capped = false;
  for (const family of FAMILIES) {
    for (const [a, b] of together(list, family, () => (capped = true))) {
      if (comparisons >= budget) return { pairs: sorted(found), comparisons, capped: true };
      comparisons += 1;
      const likeness = likenessOfForms(a.form, b.form);
      const [first, second] = a.place < b.place ? [a, b] : [b, a];
      if (likeness) found.set(first.place * list.length + second.place, { first, second, likeness });
    }
  }
  return { pairs: sorted(found), comparisons, capped };
}

function sorted<T>(found: ReadonlyMap<number, T>): T[] {
  return [...found].sort(([a], [b]) => a - b).map(([, pair]) => pair);
}

/** Every two names that share a key of a family; says so when it leaves some out. */
function* together<T extends Named>(
  list: readonly T[],
  { keys, alone }: Family,
  capped: () => void,
): Generator<readonly [T, T]> {
  for (const members of bucketsOf(list, keys)) {
    if (members.length > WINDOW + 1) capped();
    for (const [at, name] of members.entries()) {
      if (alone && name.form.words.length > 1) continue;
      const from = alone ? 0 : at + 1;
      for (let i = from; i < from + WINDOW && i < members.length; i++) {
        const other = members[i];
        if (other && other !== name) yield [name, other];
      }
    }
  }
}

/** Comparisons for each name, so that 100,000 names cost 5 million, some two seconds. */
const PER_NAME = 50;

/** So many neighbours in a bucket each name is compared with. */
const WINDOW = 16;

/** Keys of one kind; `alone` says that only names of one word are compared with the others in a bucket. */
interface Family {
  readonly keys: (form: NameForm) => readonly string[];
  readonly alone?: true;
}

/** One family after the other, since the keys of all at once would need much memory. */
const FAMILIES: readonly Family[] = [
  { keys: ({ folded }) => [folded] },
  { keys: ({ words }) => (words.length > 0 ? [[...words].sort().join(' ')] : []) },
  // One end is the same, the other begins with the same letter: slips, initials, and what is missing between.
  { keys: ({ words }) => (words.length > 1 ? [`${words[0]} ${words.at(-1)?.charAt(0)}`] : []) },
  { keys: ({ words }) => (words.length > 1 ? [`${words.at(-1)} ${words[0]?.charAt(0)}`] : []) },
  {
    keys: ({ words }) => (words.length > 1 ? groupsOf(words[0] ?? '').map((group) => `${words.at(-1)} ${group}`) : []),
  },
  // An end is missing.
  { keys: ({ words }) => (words.length > 1 ? [words.slice(0, 2).join(' '), words.slice(-2).join(' ')] : []) },
  {
    keys: ({ words: [first = '', ...rest] }) => [first, rest.at(-1) ?? '', ...groupsOf(first).map(String)],
    alone: true,
  },
  // All of it is one word with a slip in it: without the letter in question both are the same.
  { keys: ({ words }) => (words.length === 1 ? withoutOneLetter(words[0] ?? '') : []) },
];

function withoutOneLetter(word: string): string[] {
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  return [word, ...Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** Letters of words between which slips are looked for, where they are the whole name. */
const SHORTEST = 3;
const LONGEST = 40;

/** The names that share a key, for each key that two or more have; most have none, and cost no list. */
function bucketsOf<T extends Named>(list: readonly T[], keys: Family['keys']): Iterable<T[]> {
  const firsts = new Map<string, T>();
  const buckets = new Map<string, T[]>();
  for (const named of list) {
    for (const key of keys(named.form)) {
      const first = firsts.get(key);
      if (!first && key !== '') firsts.set(key, named);
      if (!first || first === named) continue;
      const bucket = buckets.get(key);
      if (!bucket) buckets.set(key, [first, named]);
      else if (bucket.at(-1) !== named) bucket.push(named);
    }
  }
  return buckets.values();
}
