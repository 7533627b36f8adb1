import { type Sentence, toSay } from '../say';
import type { FigureContext } from './context';
import type { Figure, Period } from './figure';
import { periodAt } from './period';
import { resolver } from './resolve';
import { tokensOf } from './tokens';
import type { When } from './when';

/** The year in which is spoken, as two dates beside each other show: `June 30, 2024`, and `June 30 next year`. */
export interface Anchor {
  readonly year: number;
  /** The evidence, in words. */
  readonly because: Sentence;
}

/**
 * The year of the talk, if the figures of a turn have the same day once with its year and once as that of this, the
 * last or the next year; nothing where there is no such pair, or where two of them disagree.
 */
export function anchorIn(figures: Iterable<Figure>): Anchor | undefined {
  const years = new Map<string, { year: number; text: string }>();
  const offsets: { day: string; offset: number; text: string }[] = [];
  for (const { kind, text } of figures) {
    const when = kind === 'date' ? whenOf(text) : undefined;
    if (when?.type !== 'day') continue;
    const day = `${when.month}-${when.day}`;
    const { number, offset } = when.year ?? {};
    if (number !== undefined)
      years.set(day, { year: years.get(day)?.year === number || !years.has(day) ? number : Number.NaN, text });
    else if (offset !== undefined) offsets.push({ day, offset, text });
  }
  let anchor: Anchor | undefined;
  for (const { day, offset, text } of offsets) {
    const dated = years.get(day);
    if (!dated) continue;
    const year = dated.year - offset;
    if (Number.isNaN(year) || (anchor && anchor.year !== year)) return undefined;
    anchor = { year, because: [toSay('“{0}” in the same turn as “{1}”'), dated.text, text] };
  }
  return anchor;
}

/**
 * Figures of which the times that say their year as so many after the present one are resolved with that year, and what
 * is about such a time is about those days; others as they are.
 */
export function allAnchored(figures: readonly Figure[], anchor: Anchor, context: FigureContext): Figure[] {
  const periods = new Map<Period, Period>();
  const resolved = figures.map((figure) => {
    const found = anchored(figure, anchor, context);
    if (found !== figure && figure.period && found.period) periods.set(figure.period, found.period);
    return found;
  });
  return resolved.map((figure) => {
    const period = figure.period && periods.get(figure.period);
    return period ? { ...figure, period } : figure;
  });
}

function anchored(figure: Figure, { year, because }: Anchor, context: FigureContext): Figure {
  const { kind, period, text } = figure;
  if (period?.unresolved === undefined || (kind !== 'date' && kind !== 'period')) return figure;
  const when = whenOf(text);
  if (!when || !('year' in when) || typeof when.year !== 'object' || when.year.offset === undefined) return figure;
  const { offset, ...said } = when.year;
  const resolved = resolver(context)({ ...when, year: { ...said, number: year + offset } } as When);
  if (resolved.from === undefined) return figure;
  const value = kind === 'date' ? resolved.from : `${resolved.from}/${resolved.to}`;
  return { ...figure, value, period: { ...resolved, used: [because, ...resolved.used] } };
}

/** The time that the text of a figure says. */
function whenOf(text: string): When | undefined {
  return periodAt(tokensOf(text), 0)?.when;
}
