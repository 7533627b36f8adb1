/**
 * What a name is shortened to where there is room for two characters: the first of its first word and of its last one
 * that begins with a capital or a digit, as `TO` for `Tamsin van Orrel` and `S2` for `speaker 2`; of a name in one word
 * the first alone. Empty for a name without letters and digits.
 */
export function initialsOf(name: string): string {
  const firsts = name.split(/[\s.,_/&-]+/).flatMap((word) => FIRST.exec(word)?.[0] ?? []);
  const [first, ...others] = firsts;
  if (first === undefined) return '';
  // A particle (`de`, `van der`) or what is not written with capitals at all gives nothing.
  const last = others.findLast((letter) => letter.toLowerCase() !== letter || letter.toUpperCase() === letter) ?? '';
  return `${upper(first)}${upper(last)}`;
}

/** The first letter or digit of a word, behind quotation marks and brackets. */
const FIRST = /[\p{L}\p{N}]/u;

/** One character stays one: `ß` would become two. */
function upper(letter: string): string {
  const capital = letter.toUpperCase();
  return capital.length === letter.length ? capital : letter;
}
