import type { Snapshot } from '../snapshot';

/** Lines that fold away behind the first of them. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

/** A fold for every turn of more than one line, up to its last paragraph: the blank line behind it stays. */
export function folds({ reading }: Snapshot): Fold[] {
  return reading.turns
    .filter(({ line, endLine }) => endLine > line)
    .map(({ line, endLine }) => ({ startLine: line, endLine }));
}
