import type { Severity } from '../../service';
import type { Reported } from '../jobs/job';

/** One file that was checked, and what is to be told of it. */
export interface Report {
  /** As it was found, with the separators of this machine. */
  readonly file: string;
  readonly problems: readonly Reported[];
  /** Why it could not be checked. */
  readonly trouble?: string;
}

/** A way to tell what was found. What it gives back goes to standard output, piece by piece, and makes one document. */
export interface Format {
  begin?(): string;
  file(report: Report): string;
  end?(): string;
}

export interface FormatContext {
  /** Whether whoever reads shows colours. */
  readonly colours: boolean;
  /** Of Turnwise. */
  readonly version: string;
  /** The folder of the checkout, from which what shows changes wants to be told of files. */
  readonly folder: string;
  /** Whether a problem of this severity makes the run fail. */
  fails(severity: Severity): boolean;
}

export type MakeFormat = (context: FormatContext) => Format;

/** A place as compilers and most formats tell it: all from 1, the end exclusive. */
export function placeOf({ range: { start, end } }: Pick<Reported, 'range'>) {
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
