/**
 * Figures in the words of a talk: amounts, percentages, counts, ratios, dates and periods, found and made comparable.
 *
 * Begin with {@link figuresIn}, once for each paragraph; {@link contextOf} tells what the document says about itself.
 */
import type { FigureContext } from './context';
import type { Figure } from './figure';
import { find } from './find';
import { relate } from './relate';
import { tokensOf } from './tokens';

export { contextOf, type FigureContext } from './context';
export type { Basis, Bound, Change, Currency, Figure, FigureKind, Metric, Period } from './figure';

/**
 * The figures in some words, in order and without overlap; none is fine. Places are UTF-16 characters of these words.
 * What is not known of the talk is left out of `context`: figures that need it then say so. Takes time in proportion
 * to the words.
 */
export function figuresIn(words: string, context: FigureContext = {}): Figure[] {
  const tokens = tokensOf(words);
  return relate(words, find(tokens, context));
}
