import type { Announcement } from '../people/introducing';
import { likenessOfForms } from '../people/likeness';
import { type NameForm, nameForm } from '../people/nameForm';
import { inStyleOf, isAccepted, spellingRange } from '../people/nameInLabel';
import { type People, peopleIn } from '../people/speakers';
import { isRole } from '../reading/roles';
import { LONG, QUESTION } from '../reading/speech';
import type { Turn } from '../reading/turn';
import { say } from '../say';
import type { Snapshot } from '../snapshot';
import { rangeInLine } from '../types';
import type { Finding, Rule } from './rule';

/**
 * The operator announced somebody, and the question that follows is labelled with another speaker, who has turns
 * elsewhere. Says nothing where a colleague may stand in, where the names are alike in anything, where an executive speaks, who may answer at once, where the one who was
 * announced speaks before the next is announced, or where what follows is short or asks nothing.
 */
export const speakerIntroduction: Rule = {
  severity: 'warning',
  find(snapshot) {
    const people = peopleIn(snapshot);
    const questions = people.announcements.filter(({ introduction: { kind } }) => kind === 'next');
    return questions.flatMap((announcement, i) => {
      const next = questions[i + 1]?.where.turn ?? snapshot.reading.turns.length;
      return find(snapshot, people, announcement, next) ?? [];
    });
  },
};

/** `until` is the turn in which the next questioner is announced. */
function find(snapshot: Snapshot, people: People, announcement: Announcement, until: number): Finding | undefined {
  const { introduction, where, followed } = announcement;
  const turn = snapshot.reading.turns[where.turn + 1];
  const speaker = people.byTurn[where.turn + 1];
  const announcer = people.byTurn[where.turn];
  if (followed || !turn || !speaker || announcer?.role?.value !== 'operator' || until <= where.turn + 1)
    return undefined;
  if (!turn.sure || speaker.role?.value === 'executive' || speaker.role?.value === 'operator') return undefined;
  if (!introduction.name.includes(' ') || isRole(turn.name.toLowerCase()) || speaker.joint.length > 0) return undefined;
  if (isAccepted(snapshot.settings, turn.name, turn.label.text)) return undefined;
  const announced = nameForm(introduction.name);
  for (let i = where.turn + 1; i < until; i++) {
    const other = people.byTurn[i];
    if (other && mayBe(announced, nameForm(other.name))) return undefined;
  }
  // A line between that looks like the right label may be one.
  for (let line = where.line + 1; line < turn.line; line++) {
    const { label } = snapshot.text.at(line);
    if (label && mayBe(announced, nameForm(label.written.text))) return undefined;
  }
  const elsewhere = speaker.turns.some((i) => i < where.turn || i >= until);
  const introducesItself = speaker.nicknames.length > 0 || speaker.onBehalfOf !== undefined;
  if (!elsewhere || introducesItself || !asksAtLength(snapshot, turn)) return undefined;
  const name = introduction.name.replace(/^(?:Mr|Ms|Mrs|Dr)\.?\s{1,4}/, '');
  return {
    range: spellingRange(turn),
    message: say(
      snapshot,
      "{0} was announced with this question, and the label says {1}. One of them is wrong, so the question is counted as somebody else's: correct the label, or accept it.",
      name,
      turn.name,
    ),
    proposes: inStyleOf(name, turn.name),
    accepts: { name: turn.name },
    related: [{ range: rangeInLine(where.line, where), message: say(snapshot, '{0} is announced here.', name) }],
  };
}

/** Whether two names may be one, written by ear: any two words begin alike, or are alike. */
function mayBe(a: NameForm, b: NameForm): boolean {
  if (likenessOfForms(a, b)) return true;
  return a.words.some((one) => b.words.some((other) => one.slice(0, BEGINNING) === other.slice(0, BEGINNING)));
}

const BEGINNING = 2;

function asksAtLength({ text }: Snapshot, { wordsLine, endLine }: Turn): boolean {
  for (let line = wordsLine; line <= endLine; line++) {
    const { talk } = text.at(line);
    if (talk & QUESTION && talk & LONG) return true;
  }
  return false;
}
