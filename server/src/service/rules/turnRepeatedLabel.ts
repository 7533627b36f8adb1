import { withoutLines } from '../edits';
import type { ConventionId } from '../reading/conventions/convention';
import type { Reading } from '../reading/read';
import { isRole } from '../reading/roles';
import { FURNITURE } from '../reading/shape';
import type { Turn } from '../reading/turn';
import { turnAt, turnLabelledOn } from '../reading/turnAt';
import { say } from '../say';
import type { Text } from '../text';
import { rangeInLine } from '../types';
import { firstLineOf } from '../words';
import { colonLikes } from './labels/colonLike';
import type { Rule } from './rule';

/**
 * The same speaker labelled again in the very next turn, in a document that otherwise lets turns go on without a label.
 * A time beside the label is worth a label of its own, and `Unidentified Speaker` or `P` may be somebody else each time.
 */
export const turnRepeatedLabel: Rule = {
  severity: 'information',
  find(snapshot) {
    const { reading, text } = snapshot;
    // Where a label is hidden by a character that is no colon, somebody else has spoken between.
    const interrupted = new Set(colonLikes(snapshot).map(({ line }) => turnAt(reading.turns, line)));
    const repeated = repeatedIn(reading, text).filter(({ line }) => !interrupted.has(turnAt(reading.turns, line) - 1));
    if (repeated.length > Math.max(MOST, reading.turns.length * MOST_SHARE)) return []; // It is the way of the house.
    return repeated.map(({ line, label, name }) => ({
      range: rangeInLine(line, label),
      message: say(
        snapshot,
        '{0} is speaking already, so this label shows a change of speaker that there is none of. Remove it, or name who speaks.',
        name,
      ),
    }));
  },
  fixes({ range: { start } }, snapshot) {
    const { text, reading } = snapshot;
    const turn = turnLabelledOn(reading.turns, start.line);
    if (!turn) return [];
    const first = firstLineOf(snapshot, turn);
    const edit =
      first > turn.line
        ? withoutLines(text, turn.line, first - 1)
        : { range: rangeInLine(turn.line, { start: 0, end: turn.wordsStart }), newText: '' };
    return [{ title: say(snapshot, 'Remove the label and let the turn go on'), edits: [edit], certain: false }];
  },
};

/** So many in a document, or this share of its turns, can be slips. */
const MOST = 2;
const MOST_SHARE = 0.01;

function repeatedIn({ turns, sections }: Reading, text: Text): Turn[] {
  const headed = new Set(sections.map(({ line }) => line));
  return turns.filter((turn, i) => {
    const before = turns[i - 1];
    if (before?.label.text !== turn.label.text || before.convention !== turn.convention) return false;
    if (turn.empty || before.empty || !LABELS_ONLY.has(turn.convention)) return false;
    if (isRole(turn.key) || turn.key.length === 1) return false;
    if (before.endLine > before.line && text.at(before.endLine).label) return false; // `**Break:** [22:13]`
    for (let line = before.endLine + 1; line < turn.line; line++)
      if (headed.has(line) || text.at(line).shape & FURNITURE) return false;
    return true;
  });
}

/** The conventions in which nothing but the label stands before the words. */
const LABELS_ONLY: ReadonlySet<ConventionId> = new Set([
  ...(['name-colon', 'bold-colon', 'bold-alone', 'name-alone', 'name-dashes-title', 'question-name'] as const),
  ...(['name-stop', 'name-stop-dash', 'chevrons', 'bracket', 'angle'] as const),
]);
