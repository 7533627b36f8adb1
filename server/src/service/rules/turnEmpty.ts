import { rangeInLine } from '../types';
import { isEmpty } from '../words';
import type { Rule } from './rule';

/** A label with nothing said before the next one. The last turn is let be: the text may go on, or be cut there. */
export const turnEmpty: Rule = {
  severity: 'warning',
  find(snapshot) {
    const { turns } = snapshot.reading;
    return turns
      .slice(0, -1)
      .filter((turn) => isEmpty(snapshot, turn))
      .map(({ line, label, name }) => ({
        range: rangeInLine(line, label),
        message: `${name} says nothing here, so readers take words to be missing. Add the words, or remove the label.`,
      }));
  },
};
