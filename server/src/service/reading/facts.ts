import type { LineFacts } from './line';

/** The facts of all lines of a document: what the decisions about the whole are made over. */
export interface Facts {
  readonly lineCount: number;
  /** Those of a line; of an empty one where there is no such line. */
  at(line: number): LineFacts;
}
