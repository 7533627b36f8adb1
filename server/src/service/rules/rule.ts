import type { Severity } from '../settings';
import type { Snapshot } from '../snapshot';
import type { Range } from '../types';

/** One kind of problem: how to find it, and how grave it is unless a setting says otherwise. */
export interface Rule {
  readonly severity: Severity;
  /**
   * What it is found by, if that is more than the reading and the annotations: the very same object as before where an
   * edit changed none of it.
   */
  watches?(snapshot: Snapshot): unknown;
  /** Every place that has the problem, in order. Only called for transcripts. */
  find(snapshot: Snapshot): Finding[];
}

export interface Finding {
  /** The smallest range that shows the problem. */
  readonly range: Range;
  /** What is wrong, why it matters and what to do, in one or two sentences. */
  readonly message: string;
}
