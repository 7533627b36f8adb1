import { namesOf } from '../editing/newName';
import { entriesOf } from '../people/listEntries';
import { mentionsOf } from '../people/mentions';
import { nameRanges, personAt } from '../people/personAt';
import type { Snapshot } from '../snapshot';
import type { Position, Range } from '../types';

/**
 * Every place that names the person whom a label or a list names: the labels of all turns, entries of lists, and the
 * full name in the words; from top to bottom. None where a place names nobody. Looks at the whole text.
 */
export function references(snapshot: Snapshot, position: Position): Range[] {
  const at = personAt(snapshot, snapshot.text.clamp(position));
  if (!at) return [];
  const { speaker, entry } = at;
  const labels = speaker ? nameRanges(snapshot, speaker) : [];
  const entries = speaker ? entriesOf(snapshot, speaker) : entry ? [entry] : [];
  const mentions = mentionsOf(snapshot, speaker ? [speaker.name, ...namesOf(speaker)] : [at.name]);
  return [...labels, ...entries.map(({ range }) => range), ...mentions].sort(
    ({ start: a }, { start: b }) => a.line - b.line || a.character - b.character,
  );
}
