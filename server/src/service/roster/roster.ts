import { fold } from '../people/fold';
import type { RosterPerson } from '../people/rosterPerson';
import type { Settings } from '../settings';

/** What a roster file says of the documents beside and below it. */
export interface Roster {
  readonly people: readonly RosterPerson[];
  readonly rules: Settings['rules'];
  /** Names that are right however they look. */
  readonly accepted: readonly string[];
}

/**
 * Several rosters as one, of which the first counts most: a person is who the first roster with that name says,
 * a rule as grave, and all accepted names are accepted. The very same object for a single one; nothing for none.
 */
export function mergeRosters(rosters: readonly Roster[]): Roster | undefined {
  if (rosters.length <= 1) return rosters[0];
  const people = new Map<string, RosterPerson>();
  const rules: Roster['rules'] = Object.assign({}, ...rosters.map((roster) => roster.rules).reverse());
  for (const person of rosters.flatMap((roster) => roster.people)) {
    const key = fold(person.name) || person.name;
    if (!people.has(key)) people.set(key, person);
  }
  const accepted = new Set(rosters.flatMap((roster) => roster.accepted));
  return { people: [...people.values()], rules, accepted: [...accepted] };
}

/** The settings of a document that has a roster. What the user has set goes before what the roster says. */
export function withRoster(settings: Settings, { people, rules, accepted }: Roster): Settings {
  return {
    ...settings,
    rules: { ...rules, ...settings.rules },
    roster: people,
    accepted: settings.accepted ? [...settings.accepted, ...accepted] : accepted,
  };
}
