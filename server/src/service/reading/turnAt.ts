import { countUpToBy } from '../sorted';
import type { Turn } from './turn';

/** The index of the last turn that begins on a line or above it; -1 above all turns. */
export function turnAt(turns: readonly Turn[], line: number): number {
  return countUpToBy(turns, line, lineOf) - 1;
}

const lineOf = ({ line }: Turn) => line;

/** The turn whose label begins on a line, of turns in order; nothing when none does. */
export function turnLabelledOn(turns: readonly Turn[], line: number): Turn | undefined {
  const turn = turns[turnAt(turns, line)];
  return turn?.line === line ? turn : undefined;
}
