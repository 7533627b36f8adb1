import { likenessOfForms } from '../people/likeness';
import { nameWords } from '../people/listed';
import { nameForm } from '../people/nameForm';
import { isAccepted, spellingRange } from '../people/nameInLabel';
import type { Speaker } from '../people/speaker';
import { peopleIn } from '../people/speakers';
import { nameKey } from '../reading/label';
import { isRole } from '../reading/roles';
import { say } from '../say';
import type { Snapshot } from '../snapshot';
import type { Rule } from './rule';

/**
 * Somebody who speaks once, and whom nothing knows, where something ought to: a roster, or a list of participants that
 * has most of the others.
 */
export const speakerUnknown: Rule = {
  severity: 'warning',
  find(snapshot) {
    const { speakers, listed, ambiguous } = peopleIn(snapshot);
    if (listed.length === 0) return [];
    const inRoster = listed.some(({ from }) => from === 'roster');
    const names = new Set(listed.map(({ key }) => key));
    const named = speakers.filter(({ name, joint }) => !isRole(name.toLowerCase()) && joint.length === 0);
    const unlisted = named.filter(
      ({ name, labels }) => ![name, ...labels.map(({ text }) => text)].some((each) => names.has(nameWords(each))),
    );
    if (!inRoster && (named.length - unlisted.length < ENOUGH || unlisted.length > named.length * FEW)) return [];
    // Who has one name is easily called by another than the list's.
    const unlike = inRoster ? unlisted : unlisted.filter(({ name }) => nameForm(name).words.length > 1);
    const once = unlike.filter((speaker) => isOnce(speaker) && !isAccepted(snapshot.settings, speaker.name));
    if (once.length === 0 || once.length > MOST) return [];
    const mentioned = namesMentioned(snapshot);
    const forms = listed.map(({ name }) => nameForm(name));
    return once.flatMap(({ name, turns }) => {
      const turn = snapshot.reading.turns[turns[0] ?? 0];
      const form = nameForm(name);
      const isLikeListed = forms.some((other) => likenessOfForms(form, other) !== undefined);
      const isMentioned = [nameKey(name), ...form.words].some((each) => mentioned.has(each));
      if (!turn || isLikeListed || isMentioned || ambiguous.some((each) => each.name === name)) return [];
      return [
        {
          range: spellingRange(turn),
          accepts: { name, listed: true },
          message: inRoster
            ? say(
                snapshot,
                '{0} speaks once, is neither in the roster nor among the participants, and nobody introduces them: the name may be wrong. Correct it, or add it to the roster.',
                name,
              )
            : say(
                snapshot,
                '{0} speaks once, is not among the participants, and nobody introduces them: the name may be wrong. Correct it, or add it to the list.',
                name,
              ),
        },
      ];
    });
  },
};

/** Speakers that a list of participants has at least, and the share of all that it may lack, where it is believed. */
const ENOUGH = 4;
const FEW = 0.25;

/** More are no accident. */
const MOST = 10;

function isOnce({ turns, shared, introduced, title, role }: Speaker): boolean {
  return turns.length + shared.length === 1 && !introduced && !title && !role;
}

/** Names that the words introduce or address, in full and by their parts. */
function namesMentioned({ text }: Snapshot): ReadonlySet<string> {
  const names = new Set<string>();
  for (let line = 0; line < text.lineCount; line++) for (const name of text.at(line).introduces) names.add(name);
  return names;
}
