import type { Reading } from '../reading/read';
import type { Snapshot } from '../snapshot';
import type { Span } from '../types';

/** What a stretch of text is, for colouring. */
export const TOKEN_KINDS = ['label', 'annotation'] as const;

export interface Token extends Span {
  readonly line: number;
  readonly kind: (typeof TOKEN_KINDS)[number];
}

/**
 * The labels and annotations of a document in order; none overlap. Annotations outside of turns are included, bare
 * time stamps are not: those are figures, which the grammar colours. The very same array as before, where an edit
 * changed none of them.
 */
export function tokens(snapshot: Snapshot): readonly Token[] {
  const { reading, marked } = snapshot;
  let kept = known.get(reading);
  if (kept?.marked !== marked) kept = { marked, tokens: find(snapshot) };
  known.set(reading, kept);
  return kept.tokens;
}

const known = new WeakMap<Reading, { marked: readonly number[]; tokens: readonly Token[] }>();

function find({ reading: { turns }, text, marked }: Snapshot): Token[] {
  const found: Token[] = [];
  let turn = 0;
  const labelsUpTo = (last: number) => {
    for (let next = turns[turn]; next && next.line <= last; next = turns[++turn])
      found.push({ line: next.line, start: next.label.start, end: next.label.end, kind: 'label' });
  };
  for (const line of marked) {
    labelsUpTo(line);
    const last = turns[turn - 1];
    const labelEnd = last?.line === line ? last.label.end : 0;
    for (const { start, end, kind } of text.at(line).annotations)
      if (kind !== 'time' && start >= labelEnd) found.push({ line, start, end, kind: 'annotation' });
  }
  labelsUpTo(text.lineCount);
  return found;
}
