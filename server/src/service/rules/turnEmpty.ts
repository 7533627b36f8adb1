import { withoutLines } from '../edits';
import { turnLabelledOn } from '../reading/turnAt';
import { say } from '../say';
import { rangeInLine } from '../types';
import type { Rule } from './rule';

/** A label with nothing said before the next one. The last turn is let be: the text may go on, or be cut there. */
export const turnEmpty: Rule = {
  severity: 'warning',
  find(snapshot) {
    return snapshot.reading.turns
      .slice(0, -1)
      .filter(({ empty }) => empty)
      .map(({ line, label, name }) => ({
        range: rangeInLine(line, label),
        message: say(
          snapshot,
          '{0} says nothing here, so readers take words to be missing. Add the words, or remove the label.',
          name,
        ),
      }));
  },
  fixes({ range: { start } }, snapshot) {
    const { reading, text } = snapshot;
    const turn = turnLabelledOn(reading.turns, start.line);
    if (!turn) return [];
    const edits = [withoutLines(text, turn.line, Math.max(turn.line, turn.wordsLine - 1))];
    return [{ title: say(snapshot, 'Remove the label'), edits, certain: false }];
  },
};
