import type { Section } from '../reading/sections';
import type { Snapshot } from '../snapshot';
import { type Details, detailsIn } from './details';
import { nameForm } from './nameForm';
import { type Participant, participants } from './participants';
import type { Role } from './role';
import type { Place, Source } from './speaker';

/** Somebody whom a roster or the document lists. */
export interface Listed extends Details {
  readonly name: string;
  /** What spellings of the name share. */
  readonly key: string;
  readonly from: Extract<Source, 'participants' | 'roster'>;
  readonly place?: Place;
  readonly role?: Role;
  /** Whether the entry is another name of the person in the entry before that is none. */
  readonly alias?: true;
}

/** The people of the roster, with their aliases, then those of the document's own lists; at most 2,000 in all. */
export function listed(snapshot: Snapshot, people: readonly Participant[] = participants(snapshot)): Listed[] {
  const { roster = [] } = snapshot.settings;
  const known: Listed[] = roster.slice(0, MOST).flatMap(({ name, aliases = [], ...told }) => [
    { name, key: nameWords(name), from: 'roster' as const, ...told },
    ...aliases.map((alias) => ({
      name: alias,
      key: nameWords(alias),
      from: 'roster' as const,
      ...told,
      alias: true as const,
    })),
  ]);
  return [...known, ...people.map((person) => participant(person, snapshot))].slice(0, MOST);
}

const MOST = 2000;

/** The words of a name, folded, without form of address and degrees; empty where there are none. */
export function nameWords(name: string): string {
  return nameForm(name).words.join(' ');
}

function participant({ line, name, details }: Participant, { reading, text }: Snapshot): Listed {
  const start = Math.max(0, text.line(line).indexOf(name));
  const { title, affiliation, details: unclear } = detailsIn(details);
  const role = roleOfSection(reading.sections.findLast((section) => section.line < line));
  return {
    name,
    key: nameWords(name),
    from: 'participants',
    place: { line, start, end: Math.min(start + name.length, text.lengthOf(line)) },
    ...(title && { title }),
    ...(affiliation ? { affiliation } : unclear && !title && { affiliation: unclear }),
    ...(role && { role }),
  };
}

/** What the heading of a list says of everybody in it. */
function roleOfSection(section: Section | undefined): Role | undefined {
  if (section?.kind !== 'participants') return undefined;
  if (/\banalysts?\b|\bconference call part/i.test(section.title)) return 'analyst';
  return /\bexecutives?\b|\bcompany\b|\bcorporate\b|\bmanagement\b/i.test(section.title) ? 'executive' : undefined;
}
