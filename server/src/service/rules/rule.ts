import type { Severity } from '../settings';
import type { Snapshot } from '../snapshot';
import type { Range } from '../types';

/** One kind of problem: how to find it, and how grave it is unless a setting says otherwise. */
export interface Rule {
  readonly severity: Severity;
  /** Every place that has the problem, in order. Only called for transcripts. */
  find(snapshot: Snapshot): Finding[];
}

export interface Finding {
  /** The smallest range that shows the problem. */
  readonly range: Range;
  /** What is wrong, why it matters and what to do, in one or two sentences. */
  readonly message: string;
  /** What should stand in the range instead, where that is likely. */
  readonly proposes?: string;
  /** Other places of the document that show it too, each with what is to be seen there. */
  readonly related?: readonly { readonly range: Range; readonly message: string }[];
}
