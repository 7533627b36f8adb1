import { exchanges } from './exchanges';
import type { Exchange } from './exchanges/exchange';
import type { Reading } from './reading/read';
import type { Section } from './reading/sections';
import { type Listener, say, toSay } from './say';
import type { Snapshot } from './snapshot';

/** A part of a document; `inferred` where no heading opens it: `line` is then that of its first turn. */
export interface DocumentSection extends Section {
  readonly inferred?: true;
}

/**
 * The sections of a document, in order, none of which overlap: those with headings, and, where no heading says where the
 * questions begin and somebody gives the floor to those who ask, the presentation and the questions. The very same array
 * as before where an edit changed nothing that they are made of.
 */
export function sections(snapshot: Snapshot): readonly DocumentSection[] {
  const { reading } = snapshot;
  const all = exchanges(snapshot);
  const kept = known.get(reading);
  if (kept?.exchanges === all) return kept.sections;
  const found = withInferred(reading, all, snapshot.text.lineCount);
  known.set(reading, { exchanges: all, sections: found });
  return found;
}

const known = new WeakMap<Reading, { exchanges: readonly Exchange[]; sections: readonly DocumentSection[] }>();

/** What a section is called: its heading as written, and an inferred one in the language of whoever is spoken to. */
export function titleOf(to: Listener, { title, inferred }: DocumentSection): string {
  return inferred ? say(to, title) : title;
}

/** The section that a line is in, as an index of {@link sections}; -1 where it is in none. */
export function sectionAt(all: readonly DocumentSection[], line: number): number {
  const index = all.findLastIndex((section) => section.line <= line);
  return index >= 0 && line <= (all[index]?.endLine ?? -1) ? index : -1;
}

/** Headings that say what a stretch of turns is; a list of people ends where the talk begins. */
const OF_TALK = new Set(['presentation', 'questions', 'topic']);

function withInferred({ turns, sections: own }: Reading, all: readonly Exchange[], lines: number): DocumentSection[] {
  const [first] = turns;
  const headed = own.find(({ kind }) => kind === 'questions');
  const asked = headed ? undefined : conducted(turns, all);
  const from = headed?.line ?? asked?.line;
  // Headings of the talk's own divide it already, but for that of the presentation, which goes up to the questions.
  if (!first || from === undefined || own.some(({ kind, line }) => kind === 'topic' && line > from)) return [...own];
  const before = own
    .filter(({ line }) => line < from)
    .map((section) =>
      OF_TALK.has(section.kind) ? { ...section, endLine: Math.min(section.endLine, from - 1) } : section,
    );
  const isOpened = before.some(({ kind, endLine }) => OF_TALK.has(kind) || endLine >= first.line);
  const last = lastTurn(turns, from);
  const presented =
    last && !isOpened ? [inferred('presentation', toSay('Presentation'), first.line, last.endLine)] : [];
  if (!asked) return [...before, ...presented, ...own.filter(({ line }) => line >= from)];
  const end = own.find(({ kind, line }) => kind === 'end' && line > asked.line)?.line ?? lines;
  const questions = inferred(
    'questions',
    toSay('Questions and Answers'),
    asked.line,
    lastTurn(turns, end)?.endLine ?? end - 1,
  );
  return [...before, ...presented, questions, ...own.filter(({ line }) => line >= end)];
}

/** The turn with which the questions begin, where somebody gives the floor to those who ask. */
function conducted(turns: Reading['turns'], all: readonly Exchange[]): Reading['turns'][number] | undefined {
  return all.some(({ introducedBy }) => introducedBy !== undefined) ? turns[all[0]?.first ?? -1] : undefined;
}

function inferred(kind: Section['kind'], title: string, line: number, endLine: number): DocumentSection {
  return { kind, title, line, endLine, inferred: true };
}

/** The last turn above a line. */
function lastTurn(turns: Reading['turns'], before: number): Reading['turns'][number] | undefined {
  return turns.findLast(({ line }) => line < before);
}
