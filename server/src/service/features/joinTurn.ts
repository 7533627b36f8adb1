import { applied, type Refusal } from '../editing/edits';
import { numberIn, renumbered } from '../editing/numbers';
import { isRule } from '../editing/opening';
import type { Edit } from '../edits';
import { BLANK } from '../reading/shape';
import type { Turn } from '../reading/turn';
import { turnAt } from '../reading/turnAt';
import { say } from '../say';
import type { Snapshot } from '../snapshot';
import type { Position, Range } from '../types';
import { firstLineOf } from '../words';

/**
 * Gives the words of the turn at a place to the turn before it, as paragraphs of their own: the label goes, with its
 * title, its rules and its time. Refused for the first turn of a section, and where other turns would be read then.
 */
export function joinTurn(snapshot: Snapshot, position: Position): readonly Edit[] | Refusal {
  const { reading, text } = snapshot;
  const { turns } = reading;
  const index = turnAt(turns, text.clamp(position).line);
  const [previous, turn] = [turns[index - 1], turns[index]];
  if (!turn) return { refused: say(snapshot, 'There is no turn here.') };
  if (!previous) return { refused: say(snapshot, 'There is no turn before this one to join it with.') };
  if (reading.sections.some(({ line }) => line > previous.line && line < turn.line))
    return { refused: say(snapshot, 'A heading stands between this turn and the one before it.') };
  const range = turn.empty ? wholeOf(snapshot, turn) : openingOf(snapshot, turn);
  const number = turn.convention === 'numbered' ? numberIn(text.line(turn.line)) : undefined;
  const later = number === undefined ? [] : renumbered(snapshot, index + 1, number + 1, -1);
  const edits = [{ range, newText: '' }, ...later];
  const expected = turns.filter((_, i) => i !== index).map(({ label }) => label.text);
  const after = applied(snapshot, edits).reading.turns.map(({ label }) => label.text);
  if (after.join('\n') === expected.join('\n')) return edits;
  return { refused: say(snapshot, 'Without this label, what is said around it would be read as other turns.') };
}

/** From the rule above the label, if there is one, to the first word. */
function openingOf(snapshot: Snapshot, turn: Turn): Range {
  const { text } = snapshot;
  const line = firstLineOf(snapshot, turn);
  if (line > turn.line) return { start: { line: topOf(snapshot, turn), character: 0 }, end: { line, character: 0 } };
  const before = text.line(line).slice(0, turn.label.start);
  const start = { line, character: LINE_NUMBER.exec(before)?.[0].length ?? 0 };
  return { start, end: { line, character: turn.wordsStart } };
}

/** The number of a line on a page of a court's record, which stays. */
const LINE_NUMBER = /^\s*\d{1,2}\s\s+/;

/** A turn without words, and the blank lines behind it where there are some above it, too. */
function wholeOf(snapshot: Snapshot, turn: Turn): Range {
  const { text } = snapshot;
  const top = topOf(snapshot, turn);
  let below = Math.max(turn.wordsLine, turn.line + 1);
  if (top > 0 && text.at(top - 1).shape & BLANK)
    while (below < text.lineCount - 1 && text.at(below).shape & BLANK) below += 1;
  if (below < text.lineCount) return { start: { line: top, character: 0 }, end: { line: below, character: 0 } };
  return {
    start: { line: top - 1, character: text.lengthOf(top - 1) },
    end: { line: below - 1, character: text.lengthOf(below - 1) },
  };
}

function topOf({ text }: Snapshot, { line }: Turn): number {
  let top = line;
  while (top > 0 && isRule(text, top - 1)) top -= 1;
  return top;
}
