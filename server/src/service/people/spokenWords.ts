import { BLANK, FURNITURE } from '../reading/shape';
import type { Turn } from '../reading/turn';
import type { Snapshot } from '../snapshot';
import type { Speaker } from './speaker';
import { countWords, wordsIn } from './wordsIn';

/** The words that a speaker says in a document, without labels and annotations. */
export function wordsOf(snapshot: Snapshot, { turns }: Speaker): number {
  return turns.reduce((sum, turn) => sum + (wordsByTurn(snapshot)[turn] ?? 0), 0);
}

/** The words that everybody says. */
export function wordsOfAll(snapshot: Snapshot): number {
  return wordsByTurn(snapshot).reduce((sum, words) => sum + words, 0);
}

const known = new WeakMap<Snapshot, readonly number[]>();

/** The words of each turn, counted when first asked for; the lines that an edit has not touched keep their numbers. */
export function wordsByTurn(snapshot: Snapshot): readonly number[] {
  const words = known.get(snapshot) ?? snapshot.reading.turns.map((turn) => wordsOfTurn(snapshot, turn));
  known.set(snapshot, words);
  return words;
}

function wordsOfTurn({ text }: Snapshot, { line: first, wordsLine, wordsStart, endLine, empty }: Turn): number {
  if (empty) return 0;
  let words = 0;
  for (let line = wordsLine; line <= endLine; line++) {
    const at = text.at(line);
    if (line > first && at.shape & (BLANK | FURNITURE)) continue;
    const start = line === wordsLine ? wordsStart : 0;
    words += wordsIn(at, start);
    for (const mark of at.annotations)
      if (mark.start >= start) words -= countWords(text.line(line).slice(mark.start, mark.end));
  }
  return Math.max(0, words);
}
