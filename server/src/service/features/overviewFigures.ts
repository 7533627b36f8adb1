import { contextOfTalk } from '../figures/contextOfTalk';
import { fiscalName } from '../figures/fiscalName';
import type { Figure, FigureKind } from '../figures/index';
import { figureConflict } from '../rules/figureConflict';
import { type Listener, say } from '../say';
import type { Snapshot } from '../snapshot';
import { type Range, rangeInLine } from '../types';
import { titleOf } from './figureCard';
import { eachFigure } from './figures';
import { subjectOf } from './mentions';

/** What a metric was or is to be, period by period. */
export interface OverviewMetric {
  readonly metric: string;
  readonly segment?: string;
  /** Whether it is by how much the metric went up or down, and not what it was. */
  readonly isChange: boolean;
  /** How long its periods are. */
  readonly length: PeriodLength;
  /** Two or more, by their first day. */
  readonly periods: readonly OverviewPeriod[];
}

export interface OverviewPeriod {
  /** The first and the last day, as `2023-07-01`. */
  readonly from: string;
  readonly to: string;
  /** The part of the fiscal year that they are, as `2023Q3`. */
  readonly fiscal?: string;
  /** In the order of the words, each that is another. */
  readonly values: readonly OverviewValue[];
}

export interface OverviewValue {
  /** A number, or the ends of a range; what goes down is negative where a change is measured. */
  readonly low: number;
  readonly high: number;
  /** In a few words, made comparable. */
  readonly title: string;
  readonly isGuidance: boolean;
  /** Whether the same is said elsewhere with a value that cannot be right beside this one. */
  readonly isConflict: boolean;
  /** Where it is first said. */
  readonly range: Range;
}

/** `any` of what is no sum, such as a margin: a year's can be compared with a quarter's. */
export type PeriodLength = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'other' | 'any';

export interface OverviewFigures {
  /** The most talked about first. */
  readonly metrics: readonly OverviewMetric[];
  /** Whether the words are so many that not all figures were looked at, or the metrics so many that some are left out. */
  readonly isCapped: boolean;
}

/** Figures that are looked at, metrics that are drawn, periods of one and values of a period. */
const FIGURES = 20_000;
const METRICS = 24;
const PERIODS = 12;
const VALUES = 6;

/**
 * What is said of one metric in two periods or more; sums are put together for periods of one length alone, since a year has
 * more of them than a quarter. Reads all words that no one has asked about, which takes its time where they are many. Conflicts are those of the rule, which looks for them
 * in texts of an ordinary length.
 */
export function overviewFigures(snapshot: Snapshot): OverviewFigures {
  const kept = known.get(snapshot) ?? find(snapshot);
  known.set(snapshot, kept);
  return kept;
}

const known = new WeakMap<Snapshot, OverviewFigures>();

/** A metric while its figures are collected. */
interface Collected {
  readonly figure: Figure;
  readonly length: PeriodLength;
  mentions: number;
  readonly periods: Map<string, OverviewPeriod & { readonly values: OverviewValue[] }>;
}

function find(snapshot: Snapshot): OverviewFigures {
  const { context } = contextOfTalk(snapshot);
  const conflicts = new Set(figureConflict.find(snapshot).map(({ range }) => keyOf(range)));
  const metrics = new Map<string, Collected>();
  let left = FIGURES;
  for (const { line, figure } of eachFigure(snapshot)) {
    if (left-- === 0) break;
    const measured = measuredBy(figure);
    const value = measured && numbersOf(snapshot, figure);
    if (!measured || !value) continue;
    const { key, from, to, length } = measured;
    const metric = metrics.get(key) ?? { figure, length, mentions: 0, periods: new Map() };
    metrics.set(key, metric);
    metric.mentions += 1;
    const fiscal = fiscalName(from, to, context);
    const period = metric.periods.get(`${from}/${to}`) ?? { from, to, ...(fiscal && { fiscal }), values: [] };
    metric.periods.set(`${from}/${to}`, period);
    const range = rangeInLine(line, figure);
    add(period.values, { ...value, range, isConflict: conflicts.has(keyOf(range)) });
  }
  const drawn = [...metrics.values()]
    .filter(({ periods }) => periods.size > 1)
    .sort((a, b) => b.periods.size - a.periods.size || b.mentions - a.mentions);
  return {
    metrics: drawn.slice(0, METRICS).map((metric) => metricOf(snapshot, metric)),
    isCapped: left < 0 || drawn.length > METRICS,
  };
}

function metricOf(to: Listener, { figure, length, periods }: Collected): OverviewMetric {
  const { name = '', segment } = figure.metric ?? {};
  return {
    metric: say(to, name),
    ...(segment !== undefined && { segment }),
    ...{ isChange: isChange(figure), length },
    periods: [...periods.values()]
      .sort((a, b) => (a.from < b.from || (a.from === b.from && a.to < b.to) ? -1 : 1))
      .slice(-PERIODS),
  };
}

/** What is more in a longer period. */
const SUMS: ReadonlySet<FigureKind> = new Set(['money', 'count', 'quantity', 'number']);

/** What a figure measures, as a key without its period; nothing where that or its period is not known. */
function measuredBy(figure: Figure): { key: string; from: string; to: string; length: PeriodLength } | undefined {
  const { from, to } = figure.period ?? {};
  if (from === undefined || to === undefined) return undefined;
  const length = SUMS.has(figure.kind) ? lengthOf(from, to) : 'any';
  const subject = subjectOf({
    ...figure,
    period: { used: [], from: length, to: length },
    ...(isChange(figure) && { direction: 'up' }), // Up and down are values of one thing.
  });
  return subject === undefined ? undefined : { key: subject, from, to, length };
}

function isChange({ kind, direction }: Figure): boolean {
  return direction !== undefined && kind !== 'money' && kind !== 'count';
}

const MILLISECONDS_A_DAY = 86_400_000;

function lengthOf(from: string, to: string): PeriodLength {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY) + 1;
  for (const [length, least, most] of LENGTHS) if (days >= least && days <= most) return length;
  return 'other';
}

/** Fiscal years of whole weeks are some days longer or shorter than those of months. */
const LENGTHS = [
  ['day', 1, 1],
  ['month', 28, 31],
  ['quarter', 84, 98],
  ['half', 175, 189],
  ['year', 357, 371],
] as const;

function numbersOf(
  to: Listener,
  figure: Figure,
): Pick<OverviewValue, 'low' | 'high' | 'title' | 'isGuidance'> | undefined {
  const { value, low = value, high = value, direction, metric } = figure;
  const sign = direction === 'down' && isChange(figure) ? -1 : 1;
  const ends = [Number(low) * sign, Number(high) * sign].sort((a, b) => a - b);
  const [least = Number.NaN, most = Number.NaN] = ends;
  if (low === undefined || !Number.isFinite(least) || !Number.isFinite(most)) return undefined;
  return { low: least, high: most, title: titleOf(to, figure), isGuidance: metric?.sense === 'guidance' };
}

/** Adds a value that is not there yet; what is said again in conflict makes the first one one. */
function add(values: OverviewValue[], value: OverviewValue): void {
  const same = values.findIndex(
    ({ low, high, isGuidance }) => low === value.low && high === value.high && isGuidance === value.isGuidance,
  );
  const before = values[same];
  if (before) values[same] = { ...before, isConflict: before.isConflict || value.isConflict };
  else if (values.length < VALUES) values.push(value);
}

function keyOf({ start }: Range): string {
  return `${start.line}:${start.character}`;
}
