import type { Span } from '../types';
import type { ConventionId } from './conventions/convention';

/** Somebody's turn to speak: a label, and everything said until the next one. */
export interface Turn {
  /** The line of the label, and the last line that something is said on; 0-based. */
  readonly line: number;
  readonly endLine: number;
  /** Where the label stands in its line. */
  readonly label: Span & { readonly text: string };
  /** Where the words begin: the label's line, or the one below a label of several lines; a UTF-16 character there. */
  readonly wordsLine: number;
  readonly wordsStart: number;
  /** The name in the label, and what it shares with other spellings of it. */
  readonly name: string;
  readonly key: string;
  /** Whether nothing is said in it. */
  readonly empty: boolean;
  readonly convention: ConventionId;
  /** Whether the label is a name or a role by itself, so that no other line had to vouch for it. */
  readonly sure: boolean;
}

/** The turn whose label begins on a line, of turns in order; nothing when none does. */
export function turnLabelledOn(line: number, turns: readonly Turn[]): Turn | undefined {
  const turn = turns[lastTurnUpTo(line, turns)];
  return turn?.line === line ? turn : undefined;
}

/** The index of the last turn that begins on a line or above it, of turns in order; 0 when none does. */
export function lastTurnUpTo(line: number, turns: readonly Turn[]): number {
  let [from, to] = [0, turns.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((turns[middle]?.line ?? 0) <= line) from = middle;
    else to = middle;
  }
  return from;
}
