import { type Annotation, annotationsIn, type Unbalanced, unbalancedIn } from './annotations';
import { type Heading, headingIn } from './headings';
import { namesIntroducedIn } from './introductions';
import { isPlausible, type KnownLabels, type PossibleLabel, possibleLabelIn } from './possibleLabel';
import { type Shape, shapeOf } from './shape';

/** What one line shows by itself. Computing it looks at that line only. */
export interface LineFacts {
  readonly label: PossibleLabel | undefined;
  readonly heading: Heading | undefined;
  readonly annotations: readonly Annotation[];
  /** Annotations that lack a bracket; usually there are none. */
  readonly unbalanced: readonly Unbalanced[] | undefined;
  /** Names introduced or addressed, as keys. */
  readonly introduces: readonly string[];
}

/** The facts of a line: its shape, and the rest where there is any; most lines have none. */
export function factsOf(line: string, known: KnownLabels): { shape: Shape; facts: LineFacts | undefined } {
  const shape = shapeOf(line);
  const heading = headingIn(line);
  const possible = possibleLabelIn(line, known, heading);
  const label = possible && isPlausible(possible) ? possible : undefined;
  const annotations = annotationsIn(line);
  const introduces = namesIntroducedIn(line);
  const unbalanced = unbalancedIn(line);
  if (!label && !heading && !unbalanced && annotations.length === 0 && introduces.length === 0)
    return { shape, facts: undefined };
  return { shape, facts: { label, heading, annotations, unbalanced, introduces } };
}
