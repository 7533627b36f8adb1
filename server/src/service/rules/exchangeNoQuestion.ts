import { exchanges } from '../exchanges';
import { say } from '../say';
import { rangeInLine } from '../types';
import type { Rule } from './rule';

/** Somebody is given the floor to ask, and the next words are an answer. Says nothing at the beginning of an excerpt. */
export const exchangeNoQuestion: Rule = {
  severity: 'hint',
  watches: exchanges,
  find(snapshot) {
    const { turns } = snapshot.reading;
    return exchanges(snapshot).flatMap(({ state, introducedBy, answers }) => {
      const [turn, introduction] = [turns[answers[0] ?? -1], turns[introducedBy ?? -1]];
      if (state !== 'no-question' || !turn || !introduction) return [];
      return {
        range: rangeInLine(turn.line, turn.label),
        message: say(
          snapshot,
          "This answers a question that is not here: {0} gave the floor to somebody in line {1}. The question is missing, or labelled as somebody else's.",
          introduction.name,
          introduction.line + 1,
        ),
        related: [
          {
            range: rangeInLine(introduction.line, introduction.label),
            message: say(snapshot, 'The floor is given here.'),
          },
        ],
      };
    });
  },
};
