import {
  COPY_FORMATS,
  copyFigures,
  type FigureTable,
  figureTable,
  figureTitle,
  lookForFigures,
  type PlacedFigure,
  rangeInLine,
  type Snapshot,
} from '../../service';
import { oneOf } from '../oneOf';
import { ownRequest } from '../ownRequest';
import {
  COPY_FIGURES,
  type CopyFiguresAnswer,
  type CopyFiguresParams,
  FIGURE_TABLE,
  FIND_FIGURES,
  type FigureRow,
  type FigureTableAnswer,
  type FigureTableGroups,
  type FigureTableParams,
  type FindFiguresAnswer,
  type FindFiguresParams,
  MOST_FIGURES,
} from '../protocol';

/** UTF-16 characters that are looked through in one step. */
const STEP = 50_000;

/** Requests of our own: see `protocol/`. */
export const tableOfFigures = [
  ownRequest<FigureTableParams, FigureTableAnswer>(FIGURE_TABLE, null, (snapshot, { lines }) => {
    const table = figureTable(snapshot, lines);
    return table ? groupsOf(snapshot, table) : null;
  }),
  ownRequest<FindFiguresParams, FindFiguresAnswer>(FIND_FIGURES, { found: 0 }, (snapshot, { line }) =>
    lookForFigures(snapshot, Number(line) || 0, STEP, MOST_FIGURES),
  ),
  ownRequest<CopyFiguresParams, CopyFiguresAnswer>(COPY_FIGURES, '', (snapshot, { format, wanted = {}, lines }) =>
    copyFigures(snapshot, oneOf(COPY_FORMATS, format, 'format'), wanted, lines),
  ),
];

function groupsOf(snapshot: Snapshot, { metrics, kinds, comparisons, isCapped }: FigureTable): FigureTableGroups {
  const row = (placed: PlacedFigure) => rowOf(snapshot, placed, comparisons);
  return {
    metrics: metrics.map(({ id, name, periods }) => ({
      ...{ id, name },
      periods: periods.map(({ id, days, fiscal, figures }) => ({
        id,
        ...(days && { name: days.name }),
        ...(fiscal !== undefined && { fiscal }),
        figures: figures.map(row),
      })),
    })),
    kinds: kinds.map(({ id, kind, figures }) => ({ id, kind, figures: figures.map(row) })),
    isCapped,
  };
}

function rowOf(
  snapshot: Snapshot,
  { line, turn, figure }: PlacedFigure,
  comparisons: FigureTable['comparisons'],
): FigureRow {
  const { text, kind, metric } = figure;
  const comparison = comparisons.get(figure);
  return {
    range: rangeInLine(line, figure),
    ...{ text, title: figureTitle(snapshot, figure), kind },
    ...(metric?.sense && { sense: metric.sense }),
    speaker: snapshot.reading.turns[turn]?.name ?? '',
    ...(comparison && { other: { line: comparison.with.line, agrees: comparison.agrees } }),
  };
}
