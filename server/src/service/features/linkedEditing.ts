import { nameRange, personAt } from '../people/personAt';
import type { Snapshot } from '../snapshot';
import type { Position, Range } from '../types';

/**
 * The names that change together while one of them is typed over: those in the labels that are written just like the
 * one at this place. None elsewhere, and none where there are more of them than an editor changes with each key.
 */
export function linkedEditing(snapshot: Snapshot, position: Position): Range[] {
  const at = personAt(snapshot, snapshot.text.clamp(position));
  if (at?.turn === undefined) return [];
  const written = snapshot.reading.turns[at.turn]?.label.text;
  const alike = at.speaker?.labels.find(({ text }) => text === written)?.turns ?? [];
  return alike.length <= MOST ? alike.map((turn) => nameRange(snapshot, turn)) : [];
}

const MOST = 300;
