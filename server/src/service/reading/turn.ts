import type { Span } from '../types';

/** Somebody's turn to speak: a label, and everything said until the next one. */
export interface Turn {
  /** The line of the label, and the last line that is not blank; 0-based. */
  readonly line: number;
  readonly endLine: number;
  /** Where the label stands in its line, and where the words begin. */
  readonly label: Span & { readonly text: string };
  readonly wordsStart: number;
  /** The name in the label, and what it shares with other spellings of it. */
  readonly name: string;
  readonly key: string;
  /** Whether the label is a full name or a role by itself, so that no other line had to vouch for it. */
  readonly sure: boolean;
}
