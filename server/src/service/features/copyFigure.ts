import { contextOfTalk } from '../figures/contextOfTalk';
import type { Snapshot } from '../snapshot';
import { type ExportedFigure, exported } from './exportFigures';
import type { PlacedFigure } from './figures';

/** A figure as other programs take it. */
export interface CopiedFigure {
  /** The exact decimal, or day; both ends of a range with a tab between them. As written where it has no value. */
  readonly number: string;
  /** What `export` writes of it, on one line. */
  readonly json: string;
  /** The same as a row of comma-separated values (RFC 4180), below a row of names. */
  readonly csv: string;
}

export function copyFigure(snapshot: Snapshot, { line, figure }: PlacedFigure): CopiedFigure {
  const data = exported(line, figure, contextOfTalk(snapshot).context);
  return { number: numberOf(data), json: JSON.stringify(data), csv: csvOf([data]) };
}

/** The exact decimal, or day; both ends of a range with a tab between them. As written where it has no value. */
export function numberOf({ value, low, high, text }: ExportedFigure): string {
  return value ?? (low !== undefined && high !== undefined ? `${low}\t${high}` : text);
}

/** A row of comma-separated values (RFC 4180) for each figure, below a row of names. */
export function csvOf(figures: readonly ExportedFigure[]): string {
  return [COLUMNS.join(','), ...figures.map(rowOf), ''].join('\r\n');
}

function rowOf({ metric, period, basis, ...data }: ExportedFigure): string {
  const flat: Record<string, unknown> = {
    ...data,
    basis: basis?.join(' '),
    metric: metric?.name,
    segment: metric?.segment,
    sense: metric?.sense,
    from: period?.from,
    to: period?.to,
    fiscal: period?.fiscal,
  };
  return COLUMNS.map((name) => quoted(String(flat[name] ?? ''))).join(',');
}

const COLUMNS =
  'line start end text kind value low high unit currency scale approximate bound rate basis direction metric segment sense from to fiscal'.split(
    ' ',
  );

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
