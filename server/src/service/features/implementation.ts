import { exchangeOf } from '../exchanges';
import { answersTo, questionsTo } from '../exchanges/answers';
import { type TurnRange, turnOn, turnRange } from '../reading/turnRange';
import type { Snapshot } from '../snapshot';
import type { Position } from '../types';

/** Where somebody who reads a turn can go. */
export interface TurnLinks {
  readonly from: TurnRange;
  /** At least one turn, from top to bottom. */
  readonly to: readonly TurnRange[];
}

/**
 * From anywhere in a question to its answers, from an answer back to its question, and from the words that give somebody
 * the floor to what is asked then. A question in several turns is all of them. Nothing where a place belongs to no such
 * turn, or there is nothing to go to.
 */
export function implementation(snapshot: Snapshot, position: Position): TurnLinks | undefined {
  const turn = turnOn(snapshot, position);
  return turn === undefined ? undefined : links(snapshot, turn, counterparts(snapshot, turn));
}

/** From a turn to others, both given as indices of `reading.turns`; nothing where there are no others. */
export function links(snapshot: Snapshot, turn: number, others: readonly number[]): TurnLinks | undefined {
  const from = turnRange(snapshot, turn);
  const to = others.flatMap((other) => turnRange(snapshot, other) ?? []);
  return from && to.length > 0 ? { from, to } : undefined;
}

function counterparts(snapshot: Snapshot, turn: number): readonly number[] {
  const exchange = exchangeOf(snapshot, turn);
  if (!exchange) return [];
  const { introducedBy, questions, answers } = exchange;
  if (turn !== introducedBy) return [...answersTo(exchange, turn), ...questionsTo(exchange, turn)];
  const [first] = questions;
  return first === undefined ? answers.slice(0, 1) : [first];
}
