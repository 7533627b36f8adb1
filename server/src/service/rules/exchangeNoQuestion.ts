import { exchanges } from '../exchanges';
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
        message: `This answers a question that is not here: ${introduction.name} gave the floor to somebody in line ${introduction.line + 1}. The question is missing, or labelled as somebody else's.`,
        related: [{ range: rangeInLine(introduction.line, introduction.label), message: 'The floor is given here.' }],
      };
    });
  },
};
