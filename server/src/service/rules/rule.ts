import type { Edit } from '../edits';
import type { Severity } from '../settings';
import type { Snapshot } from '../snapshot';
import type { Range } from '../types';

/** One kind of problem: how to find it, how to mend it, and how grave it is unless a setting says otherwise. */
export interface Rule {
  readonly severity: Severity;
  /**
   * What it is found by, if that is more than the reading and the annotations: the very same object as before where an
   * edit changed none of it.
   */
  watches?(snapshot: Snapshot): unknown;
  /** Every place that has the problem, in order. Only called for transcripts. */
  find(snapshot: Snapshot): Finding[];
  /**
   * Whether a line (0-based) that has other words than `before` may change what is found, where the reading and the
   * annotations are still the same. A rule without it asks for nothing but those two.
   */
  minds?(line: number, before: Snapshot, after: Snapshot): boolean;
  /** The ways to mend something that it found in this snapshot, the likeliest first; none where only a person can. */
  fixes?(finding: Finding, snapshot: Snapshot): Fix[];
}

export interface Finding {
  /** The smallest range that shows the problem. */
  readonly range: Range;
  /** What is wrong, why it matters and what to do, in one or two sentences. */
  readonly message: string;
  /** What should stand in the range instead, where that is likely; from it come fixes for this place and all alike. */
  readonly proposes?: string;
  /** The name that makes it no problem when the user accepts it, and whether a roster that lists it does so, too. */
  readonly accepts?: { readonly name: string; readonly listed?: boolean };
  /** Other places of the document that show it too, each with what is to be seen there. */
  readonly related?: readonly { readonly range: Range; readonly message: string }[];
}

/** One way to mend a problem. */
export interface Fix {
  /** What it does, as an order: `Add ']'`. */
  readonly title: string;
  /** Ascending and apart from each other. */
  readonly edits: readonly Edit[];
  /** Whether it can be done without asking: it mends, loses no word, and nobody could want it otherwise. */
  readonly certain: boolean;
}
