import { contextOfTalk } from '../figures/contextOfTalk';
import { fiscalName } from '../figures/fiscalName';
import type { Basis, Bound, Figure, FigureContext, FigureKind } from '../figures/index';
import type { Snapshot } from '../snapshot';
import { allFigures } from './figures';

/** A figure as data. Numbers are exact decimals as strings, with their scale in them; what is not known is left out. */
export interface ExportedFigure {
  readonly line: number;
  /** UTF-16 characters of the line, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: FigureKind;
  /** The number; for a day or a period its days, as `2023-07-01/2023-09-30`. */
  readonly value?: string;
  /** The ends of a range, in place of `value`. */
  readonly low?: string;
  readonly high?: string;
  readonly unit?: string;
  /** Of ISO 4217. */
  readonly currency?: string;
  /** The power of ten that is written as a word or letter. */
  readonly scale?: number;
  /** Whether it is said that it is not exact. */
  readonly approximate: boolean;
  readonly bound?: Bound;
  /** What it is counted by. */
  readonly rate?: string;
  readonly basis?: readonly Basis[];
  readonly direction?: 'up' | 'down';
  readonly metric?: { readonly name: string; readonly segment?: string; readonly sense?: 'actual' | 'guidance' };
  /** The days it is about; `fiscal` is the quarter, half or year of the fiscal year that they are, as `2023Q3`. */
  readonly period?: { readonly from: string; readonly to: string; readonly fiscal?: string };
}

export function exportFigures(snapshot: Snapshot): ExportedFigure[] {
  const { context } = contextOfTalk(snapshot);
  return allFigures(snapshot).map(({ line, figure }) => exported(line, figure, context));
}

/** A figure on a line (0-based) as data. */
export function exported(line: number, figure: Figure, context: FigureContext): ExportedFigure {
  const { start, end, text, kind, value, low, high, unit, currency, scale, bound, rate, basis, direction } = figure;
  const { metric, period, approximation } = figure;
  return {
    line,
    start,
    end,
    text,
    kind,
    ...(value !== undefined && { value }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(unit !== undefined && { unit }),
    ...(currency && { currency: currency.code }),
    ...(scale !== undefined && { scale }),
    approximate: approximation !== undefined,
    ...(bound && { bound }),
    ...(rate !== undefined && { rate }),
    ...(basis && { basis }),
    ...(direction && { direction }),
    ...(metric && { metric: metricOf(metric) }),
    ...periodOf(period, context),
  };
}

function metricOf({ name, segment, sense }: NonNullable<Figure['metric']>): NonNullable<ExportedFigure['metric']> {
  return { name, ...(segment !== undefined && { segment }), ...(sense && { sense }) };
}

function periodOf(
  period: Figure['period'],
  context: FigureContext,
): { period?: NonNullable<ExportedFigure['period']> } {
  const { from, to } = period ?? {};
  if (from === undefined || to === undefined) return {};
  const fiscal = fiscalName(from, to, context);
  return { period: { from, to, ...(fiscal !== undefined && { fiscal }) } };
}
