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
