import { lazily, rows } from './tables';
import type { Tokens } from './tokens';

/** Phrases of several words, found by their last word (to look back from a number) or their first (to look on). */
export interface Phrases<T> {
  /** The longest phrase that ends before token `at`, and where it begins. */
  before(tokens: Tokens, at: number): { from: number; means: T } | undefined;
  /** The longest phrase that begins at token `at`, and where it ends. */
  after(tokens: Tokens, at: number): { to: number; means: T } | undefined;
}

/**
 * A table of lines of `what it means: phrase, phrase`; a hyphen in the text counts for a space. It is read when first
 * asked, so that what finds no figures does not pay for it.
 */
export function phrases<T extends string>(table: string): Phrases<T> {
  const byLast = lazily(() => indexed<T>(table, (words) => words.at(-1)));
  const byFirst = lazily(() => indexed<T>(table, (words) => words[0]));
  return {
    before(tokens, at) {
      for (const { words, means } of byLast().get(tokens.word(at - 1)) ?? []) {
        const from = startOf(tokens, at, words);
        if (from >= 0) return { from, means };
      }
      return undefined;
    },
    after(tokens, at) {
      for (const { words, means } of byFirst().get(tokens.word(at)) ?? []) {
        const to = endOf(tokens, at, words);
        if (to >= 0) return { to, means };
      }
      return undefined;
    },
  };
}

interface Phrase<T> {
  readonly words: readonly string[];
  readonly means: T;
}

/** The phrases of a table by one of their words, the longest first. */
function indexed<T>(table: string, by: (words: string[]) => string | undefined): Map<string, Phrase<T>[]> {
  const index = new Map<string, Phrase<T>[]>();
  for (const [means, list] of rows(table)) {
    for (const phrase of list.split(', ')) {
      const words = phrase.split(' ');
      const key = by(words) ?? '';
      index.set(key, [...(index.get(key) ?? []), { words, means: means as T }]);
    }
  }
  for (const found of index.values()) found.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** Hyphens between the words are passed over: `year-over-year` is `year over year`. */
function endOf(tokens: Tokens, at: number, words: readonly string[]): number {
  let to = at;
  for (const word of words) {
    if (to > at) to = tokens.afterHyphen(to);
    if (tokens.word(to) !== word) return -1;
    to += 1;
  }
  return to;
}

function startOf(tokens: Tokens, at: number, words: readonly string[]): number {
  let from = at;
  for (let index = words.length - 1; index >= 0; index--) {
    from -= 1;
    if (index < words.length - 1 && tokens.word(from) === '-') from -= 1;
    if (tokens.word(from) !== words[index]) return -1;
  }
  return from;
}
