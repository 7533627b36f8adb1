import type { Turn } from './turn';

/** The index of the last turn that begins on a line or above it; -1 above all turns. */
export function turnAt(turns: readonly Turn[], line: number): number {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The turn whose label begins on a line, of turns in order; nothing when none does. */
export function turnLabelledOn(turns: readonly Turn[], line: number): Turn | undefined {
  const turn = turns[turnAt(turns, line)];
  return turn?.line === line ? turn : undefined;
}
