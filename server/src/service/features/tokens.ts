import { contextOfTalk } from '../figures/contextOfTalk';
import { type InLine, inLines } from '../inLines';
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
}

/**
 * The labels, annotations and figures of a document in order; none overlap. Annotations outside of turns are included,
 * bare time stamps are not, which the grammar colours. It colours figures as well, though not those in words, so that a
 * huge document has its first tokens without all its words being read: figures are tokens of shorter ones only. The very
 * same array as before, where an edit changed none of them.
 */
export function tokens(snapshot: Snapshot): readonly Token[] {
  const { reading, marked } = snapshot;
  const figures = figuresIn(snapshot);
  let kept = known.get(reading);
  if (kept?.marked !== marked || kept.figures !== figures) kept = { marked, figures, tokens: find(snapshot, figures) };
  known.set(reading, kept);
  return kept.tokens;
}

const known = new WeakMap<Reading, Kept>();

interface Kept {
  readonly marked: readonly number[];
  readonly figures: Figures;
  readonly tokens: readonly Token[];
}

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

function find({ reading: { turns }, text, marked }: Snapshot, figures: Figures): Token[] {
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
  if (figures.length === 0) return found;
  for (const { line, found: spans } of figures)
    for (const { start, end } of spans) found.push({ line, start, end, kind: 'figure' });
  return found.sort((a, b) => a.line - b.line || a.start - b.start);
}
