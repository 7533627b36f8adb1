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
import { listRequest } from '../listRequest';
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

/** Requests of our own: see `protocol.ts`. */
export const tableOfFigures = [
  listRequest<FigureTableParams, FigureTableAnswer>(FIGURE_TABLE, null, (snapshot, { lines }) => {
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

/** The very same groups as before where the table is. */
function groupsOf(snapshot: Snapshot, table: FigureTable): FigureTableGroups {
  const groups = groupsBefore.get(table) ?? groupsFor(snapshot, table);
  groupsBefore.set(table, groups);
  return groups;
}

const groupsBefore = new WeakMap<FigureTable, FigureTableGroups>();

function groupsFor(snapshot: Snapshot, { metrics, kinds, comparisons, isCapped }: FigureTable): FigureTableGroups {
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

/** The very same row as before where an edit changed nothing of what is in it. */
function rowOf(
  snapshot: Snapshot,
  { line, turn, figure }: PlacedFigure,
  comparisons: FigureTable['comparisons'],
): FigureRow {
  const { text, kind, metric } = figure;
  const speaker = snapshot.reading.turns[turn]?.name ?? '';
  const comparison = comparisons.get(figure);
  const other = comparison && { line: comparison.with.line, agrees: comparison.agrees };
  const before = rowsBefore.get(figure);
  if (before?.range.start.line === line && before.speaker === speaker && isSameOther(before.other, other))
    return before;
  const row = {
    range: rangeInLine(line, figure),
    ...{ text, title: figureTitle(snapshot, figure), kind },
    ...(metric?.sense && { sense: metric.sense }),
    speaker,
    ...(other && { other }),
  };
  rowsBefore.set(figure, row);
  return row;
}

/** A figure stays the same object while its line and what is known of the talk do. */
const rowsBefore = new WeakMap<PlacedFigure['figure'], FigureRow>();

function isSameOther(a: FigureRow['other'], b: FigureRow['other']): boolean {
  return a?.line === b?.line && a?.agrees === b?.agrees;
}
