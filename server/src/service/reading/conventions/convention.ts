import type { Evidence } from '../evidence';

/** One way of writing labels. */
export interface Convention {
  readonly id: ConventionId;
  /** What a line of it looks like, for people; no two rows look alike. */
  readonly looks: string;
  /** What its lines begin with behind their indent: the characters themselves, or any letter, or any digit. */
  readonly begins: readonly Beginning[];
  /** What every line of it has, besides: most lines have none of these, and need no closer look. */
  readonly needs?: Need;
  /** UTF-16 characters that a label of it has at most; where it is left out, what any label may have. */
  readonly longest?: number;
  /**
   * Matches the beginning of a line of it, or the whole line where the label stands alone: what stands before the
   * label, and the label, perhaps with spaces around it. The words begin where the match ends. Sees no more than the
   * head of a line.
   */
  readonly line: RegExp;
  /** What it says for or against a label that it is written this way. */
  readonly evidence: readonly Evidence[];
}

/** A colon; a time such as `0:46`; a square bracket that is closed; a full stop before a dash. */
export type Need = 'colon' | 'time' | 'bracket' | 'stop-dash';

/**
 * `q` is a Q or an A that begins no word, `picture` a character as people set before their names in chats; a row for
 * letters is also one for these, for pictures where it has a colon.
 */
export type Beginning = 'letter' | 'q' | 'picture' | 'digit' | '[' | '(' | '<' | '>' | '*' | '_';

/** Stable names, which `export` and `explain` show. */
export const CONVENTION_IDS = [
  'name-colon',
  'time-name-colon',
  'name-time-colon',
  'name-colon-time',
  'name-time',
  'bold-colon',
  'bold-alone',
  'name-alone',
  'question-name',
  'name-dashes-title',
  'three-lines',
  'numbered',
  'name-stop',
  'name-stop-dash',
  'q-space',
  'q-stop',
  'cue',
  'chat',
  'chevrons',
  'angle',
  'bracket',
] as const;

export type ConventionId = (typeof CONVENTION_IDS)[number];
