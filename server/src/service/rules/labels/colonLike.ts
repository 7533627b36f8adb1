import { nameIn, nameKey } from '../../reading/label';
import type { Reading } from '../../reading/read';
import type { Snapshot } from '../../snapshot';
import type { Span } from '../../types';
import { CLOSED_BY_COLON } from './closing';

/** A character that only looks like a colon, where one would make a label of a name. */
export interface ColonLike extends Span {
  /** Where the name begins. */
  readonly name: number;
}

/**
 * By line, what is said after the very name of somebody who speaks in the document and a character that only looks like
 * a colon: nobody sees why that is no label. None where labels are not closed by colons.
 */
export function colonLikes(snapshot: Snapshot): readonly (ColonLike & { readonly line: number })[] {
  const found = known.get(snapshot) ?? find(snapshot);
  known.set(snapshot, found);
  return found;
}

const known = new WeakMap<Snapshot, ReturnType<typeof find>>();

function find({ reading, text }: Snapshot): (ColonLike & { readonly line: number })[] {
  const found: (ColonLike & { readonly line: number })[] = [];
  for (const { line: label, endLine, wordsLine, wordsStart } of reading.turns) {
    for (let line = wordsStart > 0 ? wordsLine + 1 : Math.max(wordsLine, label + 1); line <= endLine; line++) {
      const alike = colonLikeIn(text.at(line).raw);
      if (alike && labelled(reading).has(nameKey(nameIn(alike.text)))) found.push({ ...alike, line });
    }
  }
  return found;
}

/** By its form alone, at the start of a line. */
export function colonLikeIn(line: string): (ColonLike & { readonly text: string }) | undefined {
  if (!COLON_LIKE.test(line.length > LONGEST ? line.slice(0, LONGEST) : line)) return undefined;
  const [all = '', before = '', text = ''] = NAME.exec(line) ?? [];
  if (all === '') return undefined;
  return { name: before.length, start: all.length - 1, end: all.length, text };
}

/** The ratio, the colons of other scripts and alphabets, small and vertical ones: as many fonts show them, all alike. */
const COLON_LIKE = /[\u02D0\u2236\uA789\uFE13\uFE55]/;
const NAME = /^(\s{0,20})(\S[^\u02D0\u2236\uA789\uFE13\uFE55:：]{0,160})[\u02D0\u2236\uA789\uFE13\uFE55](?=\s|$)/;

/** UTF-16 characters in which such a name ends. */
const LONGEST = 182;

/** The keys of who is labelled by a name and a colon. */
function labelled(reading: Reading): ReadonlySet<string> {
  const keys =
    keysOf.get(reading) ??
    new Set(reading.turns.filter(({ convention }) => CLOSED_BY_COLON.has(convention)).map(({ key }) => key));
  keysOf.set(reading, keys);
  return keys;
}

const keysOf = new WeakMap<Reading, ReadonlySet<string>>();
