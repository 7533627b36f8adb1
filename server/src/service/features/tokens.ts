import type { Role } from '../people/role';
import { type People, peopleIn } from '../people/speakers';
import type { Reading } from '../reading/read';
import type { Snapshot } from '../snapshot';
import type { Span } from '../types';

/** What a stretch of text is, for colouring. */
export const TOKEN_KINDS = ['label', 'annotation'] as const;

export interface Token extends Span {
  readonly line: number;
  readonly kind: (typeof TOKEN_KINDS)[number];
  /** Of a label: what its speaker does in the conversation, where that is known. */
  readonly role?: Role;
}

/**
 * The labels and annotations of a document in order; none overlap. Annotations outside of turns are included, bare
 * time stamps are not: those are figures, which the grammar colours. The very same array as before, where an edit
 * changed none of them.
 */
export function tokens(snapshot: Snapshot): readonly Token[] {
  const { reading, marked } = snapshot;
  const people = peopleIn(snapshot);
  let kept = known.get(reading);
  if (kept?.marked !== marked || kept.people !== people) kept = { marked, people, tokens: find(snapshot, people) };
  known.set(reading, kept);
  return kept.tokens;
}

/** Tokens, and what they were found by beside the reading. */
interface Kept {
  readonly marked: readonly number[];
  readonly people: People;
  readonly tokens: readonly Token[];
}

const known = new WeakMap<Reading, Kept>();

function find({ reading: { turns }, text, marked }: Snapshot, { byTurn }: People): Token[] {
  const found: Token[] = [];
  let turn = 0;
  const labelsUpTo = (last: number) => {
    for (let next = turns[turn]; next && next.line <= last; next = turns[++turn]) {
      const role = byTurn[turn]?.role?.value;
      const { start, end } = next.label;
      found.push({ line: next.line, start, end, kind: 'label', ...(role && { role }) });
    }
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
