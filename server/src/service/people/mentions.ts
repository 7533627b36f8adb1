import { isAllLetters } from '../reading/characters';
import type { Snapshot } from '../snapshot';
import { type Range, rangeInLine } from '../types';
import { listEntries } from './listEntries';

/**
 * Where full names stand in the words, in any case, from top to bottom; labels and lists of participants are no words.
 * A name of a single word is too often something else, and is not looked for. Looks at the whole text.
 */
export function mentionsOf(snapshot: Snapshot, names: Iterable<string>): Range[] {
  const { reading, text } = snapshot;
  const wanted = [...new Set([...names].map((name) => name.toLowerCase()))].filter((name) => /\S\s+\S/.test(name));
  if (wanted.length === 0) return [];
  const entries = new Set(listEntries(snapshot).map(({ line }) => line));
  const found: Range[] = [];
  let turn = 0;
  for (let line = 0; line < text.lineCount; line++) {
    while ((reading.turns[turn]?.line ?? Number.POSITIVE_INFINITY) < line) turn += 1;
    const labelled = reading.turns[turn]?.line === line ? reading.turns[turn] : undefined;
    if (entries.has(line)) continue;
    const words = text.line(line);
    const small = words.toLowerCase();
    if (small.length !== words.length) continue; // A few letters are longer when small: places would be off.
    let from = labelled?.label.end ?? 0;
    for (let at = first(small, wanted, from); at; at = first(small, wanted, from)) {
      from = at.end;
      if (!isInWord(small, at.start - 1) && !isInWord(small, at.end)) found.push(rangeInLine(line, at));
    }
  }
  return found;
}

/** The first of these names from a character on, the longest where two begin there. */
function first(text: string, names: readonly string[], from: number): { start: number; end: number } | undefined {
  let best: { start: number; end: number } | undefined;
  for (const name of names) {
    const start = text.indexOf(name, from);
    if (start < 0) continue;
    const isBetter = !best || start < best.start || (start === best.start && start + name.length > best.end);
    if (isBetter) best = { start, end: start + name.length };
  }
  return best;
}

function isInWord(text: string, character: number): boolean {
  const letter = text.charAt(character);
  return letter !== '' && (isAllLetters(letter) || /\d/.test(letter));
}
