import { nameRanges, personAt } from '../people/personAt';
import type { Snapshot } from '../snapshot';
import type { Position, Range } from '../types';

/** The names in all labels of the person whom a label or a list names, from top to bottom; none elsewhere. */
export function highlights(snapshot: Snapshot, position: Position): Range[] {
  const at = personAt(snapshot, snapshot.text.clamp(position));
  const labels = at?.speaker ? nameRanges(snapshot, at.speaker) : [];
  return at?.entry ? [at.range, ...labels] : labels;
}
