import { LANGUAGE_ID } from '../language';
import type { ConventionId } from '../reading/conventions/convention';
import { BELIEVED, EVIDENCE, type Evidence, weigh } from '../reading/evidence';
import { headingIn } from '../reading/headings';
import { possibleLabelIn } from '../reading/possibleLabel';
import { weighLabels } from '../reading/weighing';
import type { Snapshot } from '../snapshot';

/** Why a line was or was not taken for the label of a turn. */
export interface Explanation {
  /** As written; nothing where the line looks like no convention at all. */
  readonly label?: string;
  readonly convention?: ConventionId;
  /** For and against, in the order in which it was found; the weights add up to `sum`. */
  readonly evidence: readonly { readonly code: Evidence; readonly weight: number; readonly says: string }[];
  readonly sum: number;
  /** The least sum at which a label is believed. */
  readonly believed: number;
  readonly verdict: Verdict;
}

export type Verdict =
  | 'label' // A turn begins here.
  | 'no-convention' // The line looks like no label.
  | 'too-light' // The evidence against it outweighs that for it.
  | 'other-convention' // The document writes its labels in another way.
  | 'no-talk'; // The labels of this document are believable, but nobody in it talks to anybody.

/** Explains a line by the very evidence that the reader uses; `line` is 0-based. */
export function explain(snapshot: Snapshot, line: number): Explanation {
  const { text, reading, languageId } = snapshot;
  const weighed = weighLabels(text, languageId === LANGUAGE_ID, true).find((each) => each.line === line);
  const words = text.line(line);
  const written = weighed?.label.written ?? possibleLabelIn(words, new Map(), headingIn(words))?.written;
  if (!written) return { evidence: [], sum: 0, believed: BELIEVED, verdict: 'no-convention' };
  const evidence = weighed?.weighing.evidence ?? written.evidence;
  const sum = weigh(evidence);
  return {
    label: written.text,
    convention: weighed?.convention ?? written.convention,
    evidence: evidence.map((code) => ({ code, weight: EVIDENCE[code][0], says: EVIDENCE[code][1] })),
    sum,
    believed: BELIEVED,
    verdict: reading.turns.some((turn) => turn.line === line)
      ? 'label'
      : sum < BELIEVED
        ? 'too-light'
        : reading.turns.length > 0
          ? 'other-convention'
          : 'no-talk',
  };
}
