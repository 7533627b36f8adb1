import type { FigureContext } from '../figures/context';
import { contextOfTalk } from '../figures/contextOfTalk';
import { fiscalName } from '../figures/fiscalName';
import type { Figure, FigureKind } from '../figures/index';
import { span } from '../figures/say';
import { grouped } from '../grouped';
import type { Reading } from '../reading/read';
import type { Snapshot } from '../snapshot';
import { type Comparison, comparisons } from './figureComparisons';
import { eachFigure, isShort, type PlacedFigure } from './figures';

/** The figures of a document by what they measure and of when, and those of which nobody says that by their kind. */
export interface FigureTable {
  /** What is measured most often first. */
  readonly metrics: readonly MetricGroup[];
  /** The kind of which there are most first, days and periods last. */
  readonly kinds: readonly KindGroup[];
  readonly comparisons: ReadonlyMap<Figure, Comparison>;
  /** Whether there are more figures than are in it. */
  readonly isCapped: boolean;
}

/** A metric, or that of a segment. */
export interface MetricGroup {
  /** The same while the metric is mentioned at all. */
  readonly id: string;
  /** `Lanterns revenue` */
  readonly name: string;
  /** From the first day on, longer ones first; behind them what is of no known time. */
  readonly periods: readonly PeriodGroup[];
}

export interface PeriodGroup {
  /** The same while the metric is mentioned with this period. */
  readonly id: string;
  /** Not there where it is not known which days are meant. */
  readonly days?: { readonly from: string; readonly to: string; readonly name: string };
  /** The quarter, half or year of the fiscal year, as `2023Q3`. */
  readonly fiscal?: string;
  /** From top to bottom, at least one. */
  readonly figures: readonly PlacedFigure[];
}

export interface KindGroup {
  readonly id: string;
  readonly kind: FigureKind;
  /** From top to bottom, at least one. */
  readonly figures: readonly PlacedFigure[];
}

/** Figures of one table: more than anybody looks through. */
export const MOST_IN_TABLE = 5000;

/**
 * The table of a document, or of so many lines from its top; nothing where the document is so long that its figures are
 * not looked for by themselves, and no number of lines is given. The very same table as before where an edit changed none
 * of the figures.
 */
export function figureTable(snapshot: Snapshot, lines?: number): FigureTable | undefined {
  if (lines === undefined && snapshot.reading.turns.length > 0 && !isShort(snapshot)) return undefined;
  const figures: PlacedFigure[] = [];
  let isCapped = false;
  for (const placed of eachFigure(snapshot, lines)) {
    isCapped = figures.length === MOST_IN_TABLE;
    if (isCapped) break;
    figures.push(placed);
  }
  const { reading } = snapshot;
  const { context } = contextOfTalk(snapshot);
  const before = known.get(reading);
  if (before?.context === context && before.table.isCapped === isCapped && areSame(before.figures, figures))
    return before.table;
  const table = tableOf(snapshot, figures, isCapped);
  known.set(reading, { context, figures, table });
  return table;
}

/** A table, and what it was made of beside the reading. */
interface Known {
  readonly context: FigureContext;
  readonly figures: readonly PlacedFigure[];
  readonly table: FigureTable;
}

const known = new WeakMap<Reading, Known>();

/** A figure is the same object while its line is, and what is known of the talk. */
function areSame(some: readonly PlacedFigure[], others: readonly PlacedFigure[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ figure, line, turn }, i) => {
      const other = others[i];
      return figure === other?.figure && line === other.line && turn === other.turn;
    })
  );
}

function tableOf(snapshot: Snapshot, figures: readonly PlacedFigure[], isCapped: boolean): FigureTable {
  const measured = figures.filter(({ figure }) => figure.metric);
  const others = figures.filter(({ figure }) => !figure.metric);
  return {
    metrics: groups(measured, metricId).map(([id, of]) => metricGroup(snapshot, id, of)),
    kinds: groups(others, ({ figure }) => figure.kind)
      .map(([kind, figures]) => ({ id: `kind ${kind}`, kind: kind as FigureKind, figures }))
      .sort((a, b) => Number(isTime(a)) - Number(isTime(b))),
    comparisons: comparisons(snapshot, measured),
    isCapped,
  };
}

function isTime({ kind }: KindGroup): boolean {
  return kind === 'date' || kind === 'period';
}

/** The groups of some figures, the largest first, of equal ones that which begins first. */
function groups(figures: readonly PlacedFigure[], idOf: (placed: PlacedFigure) => string): [string, PlacedFigure[]][] {
  return [...grouped(figures, idOf)].sort(([, a], [, b]) => b.length - a.length);
}

function metricId({ figure: { metric } }: PlacedFigure): string {
  return `metric ${metric?.segment?.toLowerCase() ?? ''} ${metric?.name}`;
}

function metricGroup(snapshot: Snapshot, id: string, figures: readonly PlacedFigure[]): MetricGroup {
  const { metric } = figures[0]?.figure ?? {};
  const name = [metric?.segment, metric?.name].filter(Boolean).join(' ');
  const periods = groups(figures, ({ figure: { period } }) => `${id} ${period?.from ?? ''}/${period?.to ?? ''}`);
  const inOrder = periods.map(([periodId, of]) => periodGroup(snapshot, periodId, of)).sort(byTime);
  return { id, name, periods: inOrder };
}

function periodGroup(snapshot: Snapshot, id: string, figures: readonly PlacedFigure[]): PeriodGroup {
  const { from, to } = figures[0]?.figure.period ?? {};
  if (from === undefined || to === undefined) return { id, figures };
  const fiscal = fiscalName(from, to, contextOfTalk(snapshot).context);
  return { id, days: { from, to, name: span(snapshot, from, to) }, ...(fiscal !== undefined && { fiscal }), figures };
}

function byTime({ days: a }: PeriodGroup, { days: b }: PeriodGroup): number {
  if (!a || !b) return a ? -1 : Number(b !== undefined);
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return a.to > b.to ? -1 : Number(a.to < b.to);
}
