import { contextOfTalk } from '../figures/contextOfTalk';
import { type InLine, inLines } from '../inLines';
import type { Role } from '../people/role';
import { type People, peopleIn } from '../people/speakers';
import type { Reading } from '../reading/read';
import { turnAt } from '../reading/turnAt';
import type { Snapshot } from '../snapshot';
import type { Span } from '../types';
import { figuresHeard, isShort } from './figures';

/** What a stretch of text is, for colouring. */
export const TOKEN_KINDS = ['label', 'annotation', 'figure'] as const;

export interface Token extends Span {
  readonly line: number;
  readonly kind: (typeof TOKEN_KINDS)[number];
  /** Of a label: what its speaker does in the conversation, where that is known. */
  readonly role?: Role;
}

/**
 * The labels, annotations and figures of a document in order; none overlap. Annotations outside of turns are included,
 * bare time stamps are not, which the grammar colours. It colours figures as well, though not those in words, so that a
 * huge document has its first tokens without all its words being read: figures are tokens of shorter ones only. The very
 * same array as before, where an edit changed none of them.
 */
export function tokens(snapshot: Snapshot): readonly Token[] {
  const { reading, marked } = snapshot;
  const { byTurn } = peopleIn(snapshot);
  const figures = figuresIn(snapshot);
  let kept = known.get(reading);
  if (kept?.marked !== marked || kept.byTurn !== byTurn || kept.figures !== figures)
    kept = { marked, byTurn, figures, tokens: find(snapshot, byTurn, figures) };
  known.set(reading, kept);
  return kept.tokens;
}

/** Tokens, and what they were found by beside the reading. */
interface Kept {
  readonly marked: readonly number[];
  readonly byTurn: People['byTurn'];
  readonly figures: Figures;
  readonly tokens: readonly Token[];
}

const known = new WeakMap<Reading, Kept>();

type Figures = readonly InLine<Span>[];

function figuresIn(snapshot: Snapshot): Figures {
  return isShort(snapshot) ? figureSpans(snapshot, contextOfTalk(snapshot).key) : NONE;
}

const NONE: Figures = [];

const figureSpans = inLines<Span>((snapshot, line) => {
  const { turns } = snapshot.reading;
  const turn = turns[turnAt(turns, line)];
  return turn ? figuresHeard(snapshot, turn, line).map(({ start, end }) => ({ start, end })) : [];
});

function find({ reading: { turns }, text, marked }: Snapshot, byTurn: People['byTurn'], figures: Figures): Token[] {
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
  if (figures.length === 0) return found;
  for (const { line, found: spans } of figures)
    for (const { start, end } of spans) found.push({ line, start, end, kind: 'figure' });
  return found.sort((a, b) => a.line - b.line || a.start - b.start);
}
