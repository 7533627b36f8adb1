/**
 * The well-known annotation that somebody meant, in the letter case that they used: `Foreign Language` for `Foriegn
 * Language`. Nothing when the words are spelt well, or mean something else. Slips are told from words by their place:
 * hardly anybody gets a first letter wrong, and an `s` more or less is a plural.
 */
export function meantBy(name: string): string | undefined {
  if (name.length > LONGEST || WORDS.has(name.toLowerCase())) return undefined;
  const written = name.split(' ');
  for (const phrase of PHRASES) {
    if (phrase.length !== written.length) continue;
    if (phrase.every((word, i) => isWord(written[i] ?? '', word)))
      return phrase.map((word, i) => inCaseOf(written[i] ?? '', word)).join(' ');
  }
  return undefined;
}

/** Those of the annotations that are long enough to be told from other words when misspelt. */
const PHRASES = [
  'foreign language',
  'inaudible',
  'indiscernible',
  'unintelligible',
  'laughter',
  'laughing',
  'applause',
  'crosstalk',
  'multiple speakers',
  'overlapping conversation',
  'technical difficulty',
  'technical difficulties',
  'technical issues',
  'operator instructions',
  'operator instruction',
  'phonetic',
].map((phrase) => phrase.split(' '));

/** Words of their own that are one slip away from these. */
const WORDS = new Set(['inaudibly', 'unintelligibly', 'phonetics', 'laughers', 'launching', 'lathering']);

const LONGEST = 40;

function isWord(written: string, word: string): boolean {
  const lower = written.toLowerCase();
  if (lower === word) return true;
  if (lower[0] !== word[0] || lower === `${word}s` || `${lower}s` === word) return false;
  return distance(lower, word) <= (word.length >= 9 ? 2 : word.length >= 7 ? 1 : 0);
}

/** Slips between two short words: letters too many, missing, wrong, or swapped with their neighbour. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const wrong = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(wrong, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

function inCaseOf(written: string, word: string): string {
  if (written === written.toUpperCase()) return word.toUpperCase();
  const first = written.charAt(0);
  return first === first.toUpperCase() ? first + word.slice(1) : word;
}
