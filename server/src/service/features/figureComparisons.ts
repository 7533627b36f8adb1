import type { Figure } from '../figures/index';
import { agree } from '../figures/rounding';
import { grouped } from '../grouped';
import type { Snapshot } from '../snapshot';
import type { PlacedFigure } from './figures';
import { isSameThing, subjectOf } from './mentions';

/** How a figure stands to the other mentions of what it measures. */
export interface Comparison {
  /** Whether one number can round to both. */
  readonly agrees: boolean;
  /** The nearest other mention of which that holds. */
  readonly with: PlacedFigure;
}

/** Mentions of one thing before and behind a figure that it is compared with. */
const NEAR = 20;

/**
 * Of the figures that measure something in a known period, how each stands to another mention of the same: one with
 * which it cannot be right as well, or else one that agrees. They are taken for mentions of the same in the way of
 * `otherMentions`. In order, and in time proportional to the figures.
 */
export function comparisons(snapshot: Snapshot, figures: readonly PlacedFigure[]): Map<Figure, Comparison> {
  const found = new Map<Figure, Comparison>();
  for (const [subject, same] of grouped(figures, ({ figure }) => subjectOf(figure))) {
    if (subject === undefined || same.length === 1) continue;
    for (const [index, placed] of same.entries()) {
      const comparison = compared(snapshot, placed, near(same, index));
      if (comparison) found.set(placed.figure, comparison);
    }
  }
  return found;
}

/** The others of a list, the nearest to a place in it first. */
function near(all: readonly PlacedFigure[], index: number): PlacedFigure[] {
  const others: PlacedFigure[] = [];
  for (let away = 1; away <= NEAR; away++)
    for (const other of [all[index - away], all[index + away]]) if (other) others.push(other);
  return others;
}

function compared(snapshot: Snapshot, placed: PlacedFigure, others: readonly PlacedFigure[]): Comparison | undefined {
  const agreeing = others.filter(({ figure }) => agree(figure, placed.figure) === true);
  const differing = others.find((other) => !agreeing.includes(other) && isSameThing(snapshot, placed, other));
  if (differing) return { agrees: false, with: differing };
  return agreeing[0] && { agrees: true, with: agreeing[0] };
}
