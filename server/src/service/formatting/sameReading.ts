import { speakers } from '../people/speakers';
import type { Turn } from '../reading/turn';
import type { Snapshot } from '../snapshot';
import type { Span } from '../types';

/**
 * The lines of `before`, `end` exclusive, in which `after` is read otherwise: another turn, another label, other words.
 * None where both are read alike. `moved` tells where a line of `before` is in `after`.
 */
export function readOtherwise(before: Snapshot, after: Snapshot, moved: (line: number) => number): Span[] {
  const [turns, others] = [before.reading.turns, after.reading.turns];
  const found: Span[] = [];
  let j = 0;
  for (const [i, turn] of turns.entries()) {
    const line = moved(turn.line);
    const first = j;
    while ((others[j]?.line ?? Number.POSITIVE_INFINITY) < line) j += 1;
    const other = others[j];
    if (j > first || !other || !isSame(before, turn, after, other, moved)) found.push(around(turns, i));
    if (other?.line === line) j += 1;
  }
  if (j < others.length) found.push(around(turns, turns.length - 1));
  const { sections, participants } = before.reading;
  const isAlike =
    sections.length === after.reading.sections.length && participants.length === after.reading.participants.length;
  if (found.length === 0 && !isAlike) found.push({ start: 0, end: before.text.lineCount });
  return found.length > 0 ? found : spokenOtherwise(before, after);
}

/** The same of turns that are somebody else's, as introductions and likeness tell. */
function spokenOtherwise(before: Snapshot, after: Snapshot): Span[] {
  const { turns } = before.reading;
  const firstTurns = new Map(speakers(after).flatMap((each) => each.turns.map((turn) => [turn, each.turns[0]])));
  return speakers(before).flatMap((each) =>
    each.turns.flatMap((turn) => (firstTurns.get(turn) === each.turns[0] ? [] : [around(turns, turn)])),
  );
}

/** A turn with its neighbours, and what stands between them. */
function around(turns: readonly Turn[], index: number): Span {
  return { start: turns[index - 1]?.line ?? 0, end: (turns[index + 1]?.endLine ?? Number.POSITIVE_INFINITY) + 1 };
}

function isSame(before: Snapshot, a: Turn, after: Snapshot, b: Turn, moved: (line: number) => number): boolean {
  if (a.key !== b.key || a.empty !== b.empty || a.convention !== b.convention || a.sure !== b.sure) return false;
  if (moved(a.line) !== b.line || moved(a.endLine) !== b.endLine || moved(a.wordsLine) !== b.wordsLine) return false;
  const [line, other] = [before.text.at(a.line), after.text.at(b.line)];
  if (line === other) return true;
  if (squeezed(a.label.text) !== squeezed(b.label.text)) return false;
  // What is said behind the label begins with the same letters.
  const words = a.wordsLine === a.line ? line.text.slice(a.wordsStart) : '';
  return words === '' || firstOf(words) === firstOf(other.text.slice(b.wordsStart));
}

function squeezed(label: string): string {
  return label.replace(/[\s\-–—]/g, '');
}

function firstOf(words: string): string {
  return /[^\s[({]/.exec(words)?.[0]?.toLowerCase() ?? '';
}
