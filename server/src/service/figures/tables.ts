/** Tables of words, written so that one can read them: in lower case, words between spaces, phrases between commas. */

export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Lines of `head: the rest`, in order. */
export function rows(text: string): [head: string, rest: string][] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon).trim(), line.slice(colon + 2)];
    });
}

/** Each word behind a colon with what stands before it: `MW: megawatt mw` has `MW` for `megawatt` and for `mw`. */
export function named(text: string): ReadonlyMap<string, string> {
  return new Map(rows(text).flatMap(([head, rest]) => rest.split(' ').map((word): [string, string] => [word, head])));
}

/** What is made when first asked for, and then is the same for ever. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
