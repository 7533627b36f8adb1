import { applied, lineBreakAt, type Refusal } from '../editing/edits';
import { newNameOf } from '../editing/newName';
import { labelFor, openingFor, withTitleHint } from '../editing/opening';
import type { Edit } from '../edits';
import type { Speaker } from '../people/speaker';
import { speakerOf } from '../people/speakers';
import { turnAt } from '../reading/turnAt';
import { say } from '../say';
import type { Snapshot } from '../snapshot';
import { type Position, rangeInLine } from '../types';

/**
 * Gives one turn, the one at a place, to another speaker of the document or to a new one by that name. The label becomes
 * the nearest that the speaker has in the same convention, with title and firm where that has them.
 */
export function reassignTurn(snapshot: Snapshot, position: Position, who: Speaker | string): readonly Edit[] | Refusal {
  const { reading, text } = snapshot;
  const checked = typeof who === 'string' ? newNameOf(snapshot, who) : { name: who.name };
  if ('refused' in checked) return checked;
  const index = turnAt(reading.turns, text.clamp(position).line);
  const turn = reading.turns[index];
  if (!turn) return { refused: say(snapshot, 'There is no turn here.') };
  const { name } = checked;
  const given = typeof who === 'string' ? name : who;
  if (speakerOf(snapshot, index) === who) return { refused: say(snapshot, 'This turn is {0}’s already.', name) };
  const label = labelFor(snapshot, index, given);
  const edits = [{ range: rangeInLine(turn.line, turn.label), newText: label }];
  if (turn.convention === 'three-lines') {
    const title = openingFor(snapshot, index, given)?.below ?? [];
    const start = { line: turn.line, character: text.lengthOf(turn.line) };
    const end = { line: turn.wordsLine - 1, character: text.lengthOf(turn.wordsLine - 1) };
    const newText = title.map((line) => lineBreakAt(snapshot, turn.line) + line).join('');
    edits.push({ range: { start, end }, newText });
  }
  const expected = reading.turns.map((each, i) => (i === index ? label : each.label.text));
  const after = applied(snapshot, edits);
  const isRead = after.reading.turns.map((each) => each.label.text).join('\n') === expected.join('\n');
  const isTheirs = typeof who === 'string' || speakerOf(after, index)?.turns.length === who.turns.length + 1;
  if (isRead && isTheirs) return edits;
  const refused = say(snapshot, 'With the label “{0}” this turn would not be read as {1}’s.', label, name);
  return { refused: withTitleHint(snapshot, refused, turn) };
}
