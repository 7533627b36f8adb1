import { type Mistake, mistakesIn } from '../figures/mistakes';
import { inLines } from '../inLines';
import { say } from '../say';
import { rangeInLine } from '../types';
import type { Rule } from './rule';

/** A number or day that cannot be: 31 June, `1,00,0 million`, a range that runs backwards. */
export const figureInvalid: Rule = {
  severity: 'warning',
  watches: (snapshot) => mistakes(snapshot),
  find: (snapshot) =>
    mistakes(snapshot).flatMap(({ line, found }) =>
      found.map(({ start, end, message }) => ({
        range: rangeInLine(line, { start, end }),
        message: say(snapshot, message),
      })),
    ),
};

const mistakes = inLines<Mistake>(({ text }, line, from) =>
  mistakesIn(text.line(line).slice(from)).map(({ start, end, message }) => ({
    start: start + from,
    end: end + from,
    message,
  })),
);
