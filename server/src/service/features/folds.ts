import { exchanges } from '../exchanges';
import { sections } from '../sections';
import type { Snapshot } from '../snapshot';

/** Lines that fold away behind the first of them. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

/**
 * A fold for every turn of more than one line, for every exchange of more than one turn, and for every section, up to the
 * last paragraph: the blank line behind it stays. One alone begins on a line, since editors show no more: the turn's own
 * first, then the exchange's. Ascending; a fold that begins within another one ends within it.
 */
export function folds(snapshot: Snapshot): Fold[] {
  const { turns } = snapshot.reading;
  const byLine = new Map<number, number>();
  const add = (startLine: number, endLine: number) => {
    if (endLine > startLine && !byLine.has(startLine)) byLine.set(startLine, endLine);
  };
  for (const { line, endLine } of turns) add(line, endLine);
  for (const { first, last } of exchanges(snapshot)) add(turns[first]?.line ?? 0, turns[last]?.endLine ?? 0);
  for (const { line, endLine } of sections(snapshot)) add(line, endLine);
  return [...byLine].map(([startLine, endLine]) => ({ startLine, endLine })).sort((a, b) => a.startLine - b.startLine);
}
