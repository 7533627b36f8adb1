import { applied } from '../editing/edits';
import { type Edit, order } from '../edits';
import type { Snapshot } from '../snapshot';
import { countUpToBy } from '../sorted';
import { readOtherwise } from './sameReading';

/**
 * All of these edits, ascending, but for those of the `doubtful` ones around which the document would be read otherwise.
 * With the `sure` ones it is read as before.
 */
export function readingAlike(snapshot: Snapshot, sure: readonly Edit[], doubtful: readonly Edit[]): readonly Edit[] {
  let left = doubtful;
  for (let round = 0; round < ROUNDS && left.length > 0; round++) {
    const edits = sorted([...sure, ...left]);
    const otherwise = readOtherwise(snapshot, applied(snapshot, edits), moves(edits));
    if (otherwise.length === 0) return edits;
    const isIn = ({ range: { start, end } }: Edit) =>
      otherwise.some((span) => end.line >= span.start && start.line < span.end);
    left = left.filter((edit) => !isIn(edit));
  }
  return sorted([...sure]);
}

/** How often those are left out that have something read otherwise, before all are. */
const ROUNDS = 4;

function sorted(edits: Edit[]): readonly Edit[] {
  return edits.sort((a, b) => order(a.range.start, b.range.start) || order(a.range.end, b.range.end));
}

/** Where a line is after edits, which insert and take out whole lines. */
function moves(edits: readonly Edit[]): (line: number) => number {
  const steps: { readonly line: number; readonly by: number }[] = [];
  let by = 0;
  for (const { range, newText } of edits) {
    const lines = (newText.match(/\r\n|[\r\n]/g)?.length ?? 0) - (range.end.line - range.start.line);
    if (lines === 0) continue;
    by += lines;
    steps.push({ line: range.end.line + (range.end.character > 0 ? 1 : 0), by });
  }
  return (line) => line + (steps[countUpToBy(steps, line, (step) => step.line) - 1]?.by ?? 0);
}
