import { inStyleOf, isAccepted, spellingRange } from '../people/nameInLabel';
import { isPlaceholder, namesOfPlaceholders } from '../people/placeholder';
import { peopleIn } from '../people/speakers';
import { say } from '../say';
import type { Rule } from './rule';

/** A label for somebody without a name: each that may be somebody else, the first of a numbered speaker. */
export const speakerPlaceholder: Rule = {
  severity: 'information',
  find(snapshot) {
    const { reading, settings } = snapshot;
    const people = peopleIn(snapshot);
    const nameOf = namesOfPlaceholders(people);
    return people.speakers
      .filter(({ name }) => isPlaceholder(name) && !isAccepted(settings, name))
      .flatMap((speaker) => {
        const { name, turns } = speaker;
        const isNumbered = /\d$|[ _-][a-z]$/i.test(name);
        const shown = isNumbered ? turns.slice(0, 1) : turns;
        return shown.flatMap((turn) => {
          const here = reading.turns[turn];
          if (!here) return [];
          const who = nameOf(speaker, turn);
          const proposes = who && (isNumbered ? who : inStyleOf(who, here.name));
          const message = proposes
            ? say(
                snapshot,
                "'{0}' names nobody, and the words say that it is {1}. Write the name, so that the turn is found by who speaks.",
                here.name,
                proposes,
              )
            : say(
                snapshot,
                "'{0}' names nobody, so the turn cannot be found by who speaks. Write the name where you know it.",
                here.name,
              );
          // Where the words tell the name, nobody wants to do without.
          return [{ range: spellingRange(here), message, ...(proposes ? { proposes } : { accepts: { name } }) }];
        });
      })
      .sort((a, b) => a.range.start.line - b.range.start.line);
  },
};
