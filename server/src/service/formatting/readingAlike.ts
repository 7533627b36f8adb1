import { applied } from '../editing/edits';
import { type Edit, order } from '../edits';
import type { Snapshot } from '../snapshot';
import { countUpToBy } from '../sorted';
import { hull, type Span } from '../types';
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
    const spans = merged(otherwise);
    left = left.filter(({ range: { start, end } }) => {
      const last = spans[countUpToBy(spans, end.line, (span) => span.start) - 1];
      return !last || last.end <= start.line;
    });
  }
  return sorted([...sure]);
}

/** How often those are left out that have something read otherwise, before all are. */
const ROUNDS = 4;

/** Spans that ascend and do not touch, of any. */
function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && span.start <= last.end) apart[apart.length - 1] = hull(last, span);
    else apart.push(span);
  }
  return apart;
}

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
