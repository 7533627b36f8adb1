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
  const found = known.get(snapshot.reading) ?? find(snapshot);
  known.set(snapshot.reading, found);
  return found;
}

const known = new WeakMap<Reading, readonly Token[]>();

function find({ reading, facts }: Snapshot): Token[] {
  const found: Token[] = [];
  let turn = 0;
  facts.facts.forEach(({ annotations }, i) => {
    const line = facts.lines[i] ?? 0;
    const label = reading.turns[turn]?.line === line ? reading.turns[turn++]?.label : undefined;
    if (label) found.push({ line, start: label.start, end: label.end, kind: 'label' });
    for (const { start, end, kind } of annotations) {
      if (kind !== 'time' && (!label || start >= label.end)) found.push({ line, start, end, kind: 'annotation' });
    }
  });
  return found;
}
