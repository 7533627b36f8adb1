import { withoutLines } from '../edits';
import { turnLabelledOn } from '../reading/turnAt';
import { rangeInLine } from '../types';
import type { Rule } from './rule';

/** A label with nothing said before the next one. The last turn is let be: the text may go on, or be cut there. */
export const turnEmpty: Rule = {
  severity: 'warning',
  find({ reading: { turns } }) {
    return turns
      .slice(0, -1)
      .filter(({ empty }) => empty)
      .map(({ line, label, name }) => ({
        range: rangeInLine(line, label),
        message: `${name} says nothing here, so readers take words to be missing. Add the words, or remove the label.`,
      }));
  },
  fixes({ range: { start } }, { reading, text }) {
    const turn = turnLabelledOn(reading.turns, start.line);
    if (!turn) return [];
    const edits = [withoutLines(text, turn.line, Math.max(turn.line, turn.wordsLine - 1))];
    return [{ title: 'Remove the label', edits, certain: false }];
  },
};
