import { exchangeOf } from '../exchanges';
import { turnOn } from '../reading/turnRange';
import type { Snapshot } from '../snapshot';
import type { Position } from '../types';
import { links, type TurnLinks } from './implementation';

/**
 * From anywhere in what is asked and answered to the turn that gave the floor for it, such as the operator's. Nothing
 * from that turn itself, and where nobody gave it.
 */
export function declaration(snapshot: Snapshot, position: Position): TurnLinks | undefined {
  const turn = turnOn(snapshot, position);
  if (turn === undefined) return undefined;
  const { introducedBy } = exchangeOf(snapshot, turn) ?? {};
  return introducedBy === undefined || introducedBy === turn ? undefined : links(snapshot, turn, [introducedBy]);
}
