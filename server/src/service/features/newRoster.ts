import { labelParts } from '../people/labelParts';
import type { RosterPerson } from '../people/rosterPerson';
import { speakers } from '../people/speakers';
import { isRole } from '../reading/roles';
import type { Snapshot } from '../snapshot';

/**
 * The text of a roster of those who speak in a document, in the order of their first turns, with what their labels say
 * of them. Who has no name, such as an operator, is left out; where nobody has one, nobody is listed.
 */
export function newRoster(snapshot: Snapshot): string {
  const people = speakers(snapshot)
    .filter(({ name }) => !isRole(name.toLowerCase()))
    .map(({ name, labels }): RosterPerson => {
      const said = labels.map(({ text }) => labelParts(text));
      const { title } = said.find((parts) => parts.title) ?? {};
      const { affiliation } = said.find((parts) => parts.affiliation) ?? {};
      const { role } = said.find((parts) => parts.role) ?? {};
      return { name, ...(title && { title }), ...(affiliation && { affiliation }), ...(role && { role }) };
    });
  return `${JSON.stringify({ people }, undefined, 2)}\n`;
}
