import { contextOfTalk } from '../figures/contextOfTalk';
import type { FigureKind } from '../figures/index';
import { say, toSay } from '../say';
import type { Snapshot } from '../snapshot';
import { csvOf, numberOf } from './copyFigure';
import { type ExportedFigure, exported } from './exportFigures';
import { titleOf } from './figureCard';
import type { PlacedFigure } from './figures';
import { type FigureTable, figureTable } from './figureTable';

export const COPY_FORMATS = ['number', 'json', 'csv', 'markdown'] as const;

export type CopyFormat = (typeof COPY_FORMATS)[number];

/** Which figures of a table; without anything, or with empty lists, all of them. */
export interface Wanted {
  /** Of a metric, a period of it, or a kind. */
  readonly id?: string;
  readonly kinds?: readonly FigureKind[];
  readonly senses?: readonly ('actual' | 'guidance')[];
}

/**
 * The figures of a document's table as other programs take them, in the order of the table: `number` is a line for each,
 * `json` a list of what `export` writes, `csv` rows (RFC 4180) below a row of names, `markdown` a table for people.
 * Empty where there are none. `lines` is as for {@link figureTable}.
 */
export function copyFigures(snapshot: Snapshot, format: CopyFormat, wanted: Wanted, lines?: number): string {
  const table = figureTable(snapshot, lines);
  const chosen = table ? chosenFrom(table, wanted) : [];
  if (chosen.length === 0) return '';
  const { context } = contextOfTalk(snapshot);
  const data = chosen.map(({ placed: { line, figure } }) => exported(line, figure, context));
  if (format === 'markdown') return markdownOf(snapshot, chosen);
  return WRITERS[format](data);
}

/** Whether a figure is of one of the kinds, and said in one of the senses. */
function isWanted({ figure: { kind, metric } }: PlacedFigure, { kinds = [], senses = [] }: Wanted): boolean {
  if (kinds.length > 0 && !kinds.includes(kind)) return false;
  return senses.length === 0 || (metric?.sense !== undefined && senses.includes(metric.sense));
}

const WRITERS: Readonly<Record<Exclude<CopyFormat, 'markdown'>, (data: readonly ExportedFigure[]) => string>> = {
  number: (data) => data.map(numberOf).join('\n'),
  json: (data) => JSON.stringify(data, undefined, 2),
  csv: csvOf,
};

interface Chosen {
  readonly placed: PlacedFigure;
  readonly metric: string;
  readonly period: string;
}

function chosenFrom({ metrics, kinds }: FigureTable, wanted: Wanted): Chosen[] {
  const { id } = wanted;
  const ofMetrics = metrics.flatMap((metric) =>
    metric.periods
      .filter((period) => id === undefined || id === metric.id || id === period.id)
      .flatMap(({ figures, days }) =>
        figures.map((placed) => ({ placed, metric: metric.name, period: days?.name ?? '' })),
      ),
  );
  const ofKinds = kinds
    .filter((kind) => id === undefined || id === kind.id)
    .flatMap(({ figures }) => figures.map((placed) => ({ placed, metric: '', period: '' })));
  return [...ofMetrics, ...ofKinds].filter(({ placed }) => isWanted(placed, wanted));
}

function markdownOf(snapshot: Snapshot, chosen: readonly Chosen[]): string {
  const rows = chosen.map(({ placed: { line, turn, figure }, metric, period }) => [
    ...[metric, period, figure.text, titleOf(snapshot, figure), say(snapshot, SENSES[figure.metric?.sense ?? 'none'])],
    ...[snapshot.reading.turns[turn]?.name ?? '', `${line + 1}`],
  ]);
  const header = HEADER.map((head) => say(snapshot, head));
  const table = [header, header.map(() => '---'), ...rows.map((row) => row.map(escaped))];
  return `${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}

const HEADER = [
  ...[toSay('Metric'), toSay('Period'), toSay('As written'), toSay('Value'), toSay('Said as')],
  ...[toSay('Speaker'), toSay('Line')],
];

const SENSES = { actual: toSay('actual'), guidance: toSay('guidance'), none: '' };

function escaped(text: string): string {
  return text.replace(/[\\|`*_[\]<>]/g, '\\$&');
}
