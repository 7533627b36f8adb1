import { exchanges } from '../exchanges';
import { ASKS } from '../exchanges/cues';
import { turnShows } from '../exchanges/turns';
import { say } from '../say';
import { rangeInLine } from '../types';
import type { Rule } from './rule';

/**
 * Somebody is given the floor and asks, and somebody else gets it before anybody answers. Says nothing where a text
 * breaks off, where people ask without being given the floor, since a question is often none there, and where what they
 * ask has no question mark.
 */
export const exchangeUnanswered: Rule = {
  severity: 'hint',
  watches: exchanges,
  find(snapshot) {
    const { turns } = snapshot.reading;
    return exchanges(snapshot).flatMap(({ state, introducedBy, questions, last }) => {
      const turn = turns[questions[0] ?? -1];
      if (state !== 'unanswered' || introducedBy === undefined || !turn) return [];
      if (!questions.some((i) => turns[i] && turnShows(snapshot, turns[i], ASKS))) return [];
      const next = turns[last + 1];
      return {
        range: rangeInLine(turn.line, turn.label),
        message: next
          ? say(
              snapshot,
              "Nobody answers this question before {0} speaks in line {1}. If the answer was said, it is missing here or labelled as somebody else's.",
              next.name,
              next.line + 1,
            )
          : say(
              snapshot,
              "Nobody answers this question. If the answer was said, it is missing here or labelled as somebody else's.",
            ),
        ...(next && {
          related: [{ range: rangeInLine(next.line, next.label), message: say(snapshot, 'The talk goes on here.') }],
        }),
      };
    });
  },
};
