import { type Annotation, annotationsIn, type Unbalanced, unbalancedIn } from './annotations';
import { namesIntroducedIn } from './introductions';
import { type PossibleLabel, possibleLabelIn } from './nameColon';
import { type Shape, shapeOf } from './shape';

/** What one line shows by itself. Computing it looks at that line only. */
export interface LineFacts {
  readonly label?: PossibleLabel;
  readonly annotations: readonly Annotation[];
  /** Annotations that lack a bracket; usually there are none. */
  readonly unbalanced?: readonly Unbalanced[];
  /** Names introduced or addressed, as keys. */
  readonly introduces: readonly string[];
}

/** The facts of a line: its shape, and the rest where there is any; most lines have none. */
export function factsOf(line: string): { shape: Shape; facts: LineFacts | undefined } {
  const shape = shapeOf(line);
  const label = possibleLabelIn(line);
  const annotations = annotationsIn(line);
  const introduces = namesIntroducedIn(line);
  const unbalanced = unbalancedIn(line);
  if (!label && !unbalanced && annotations.length === 0 && introduces.length === 0) return { shape, facts: undefined };
  return { shape, facts: { ...(label && { label }), ...(unbalanced && { unbalanced }), annotations, introduces } };
}
