import type { Problem, Settings } from '../../service';

/** What is to be done with each file of a run. */
export type Task =
  | { readonly kind: 'check' | 'fix' }
  /** With `forTerminal`, without what could give orders to one. */
  | { readonly kind: 'diff'; readonly forTerminal: boolean }
  | { readonly kind: 'export'; readonly format: 'json' }
  | { readonly kind: 'export'; readonly format: 'jsonl'; readonly table: Table };

export const TABLES = ['turns', 'figures', 'exchanges', 'speakers'] as const;
export type Table = (typeof TABLES)[number];

/** One file, and all that is to be known to work on it: it can be sent to another thread. */
export interface Job {
  /** What is opened. */
  readonly path: string;
  /** What it is called in the output. */
  readonly name: string;
  readonly languageId: string;
  /** Whether somebody named this very file; else it is passed by where it is no transcript. */
  readonly isNamed: boolean;
  readonly task: Task;
  /** The same object for many files. */
  readonly settings: Settings;
}

/** A problem as every output wants it. Lines and characters from 0, characters in UTF-16 units. */
export interface Reported extends Pick<Problem, 'range' | 'message' | 'severity' | 'related' | 'proposes'> {
  readonly code: string;
  /** Where it begins and ends in the UTF-8 bytes of its lines, from 0. */
  readonly bytes: { readonly start: number; readonly end: number };
}

/** What became of a job. */
export interface Outcome {
  /** 0 where it is no transcript. */
  readonly turns: number;
  readonly problems: readonly Reported[];
  /** How many problems were mended, or would be. */
  readonly fixes: number;
  /** What goes to standard output as it is: a diff, a document, records. */
  readonly output?: string | Uint8Array;
  /** Why it could not be done, in a sentence. */
  readonly trouble?: string;
}
