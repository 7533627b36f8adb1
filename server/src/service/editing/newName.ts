import { nameSpanIn } from '../people/nameSpan';
import type { Speaker } from '../people/speaker';
import { speakers } from '../people/speakers';
import { isRole } from '../reading/roles';
import { type Listener, say } from '../say';
import type { Snapshot } from '../snapshot';
import type { Refusal } from './edits';

/** A name as somebody typed it, without spaces around it; or why it can be none. */
export function newNameOf(to: Listener, typed: string): { name: string } | Refusal {
  const name = typed.trim();
  if (name === '') return { refused: say(to, 'A speaker needs a name.') };
  if (name.length > LONGEST)
    return { refused: say(to, 'A name has {0} characters at most; this one has {1}.', LONGEST, name.length) };
  if (BREAK.test(name)) return { refused: say(to, 'A name has no line break and no control character in it.') };
  if (/[:：]/.test(name))
    return { refused: say(to, 'A name has no colon in it: what stands behind one is read as words.') };
  if (name.startsWith('-'))
    return { refused: say(to, 'A name does not begin with a hyphen: that is read as a list, or as a rule.') };
  return { name };
}

/** UTF-16 characters, as of the longest label that the reader takes for one. */
const LONGEST = 200;

const BREAK = /[\p{Cc}\u2028\u2029]/u;

/**
 * A name as a document writes names: in capitals where all of them are, those of roles such as Operator aside. A few
 * capitals may be initials, and are no such sign by themselves.
 */
export function asWritten(snapshot: Snapshot, name: string): string {
  if (isRole(name.toLowerCase()) || isCapitals(name)) return name;
  const names = speakers(snapshot)
    .flatMap(namesOf)
    .filter((each) => hasCase(each) && !isRole(each.toLowerCase()));
  return names.every(isCapitals) && names.some(({ length }) => length > INITIALS) ? name.toUpperCase() : name;
}

const INITIALS = 4;

/** The names in a speaker's labels, as written. */
export function namesOf({ labels }: Speaker): string[] {
  return labels.map(({ text }) => {
    const { start, end } = nameSpanIn(text);
    return text.slice(start, end);
  });
}

/** Whether a name is written in capitals, but for particles and prefixes that houses leave small: `McCALL`, `van MOOR`. */
export function isCapitals(name: string): boolean {
  const words = name.split(/\s+/).filter((word) => word !== word.toLowerCase());
  return words.length > 0 && words.map((word) => word.replace(PREFIX, '')).every((word) => word === word.toUpperCase());
}

/** As in the conventions of parliaments' records. */
const PREFIX = /^(?:Mc|Mac|De|Des|La|Le|Di|Van|Von)(?=[A-Z\u00C0-\u00DE]{2})/;

function hasCase(name: string): boolean {
  return name.toLowerCase() !== name.toUpperCase();
}
