import {
  type CopyFormat,
  copyFigures,
  edited,
  editMarks,
  type FigureTable,
  figureTable,
  figureTitle,
  type MarkEdit,
  type PlacedFigure,
  type Position,
  review,
  type Snapshot,
} from '../../server/src/service';

/** What a specification can show of what is listed beside a transcript: what is to be reviewed, and its figures. */
export const REVIEW_VIEWS = {
  /** Each place with its box, if it has one, and around the mark the words of its line; then how many are done. */
  review(snapshot: Snapshot): string {
    const { items, total, done } = review(snapshot);
    const rows = items.map(({ range: { start }, kind, done, text, before, after, time, speaker }) => {
      const box = done === undefined ? '   ' : done ? '[x]' : '[ ]';
      const about = [speaker, time].filter(Boolean).join(', ');
      return `${box} ${start.line} ${kind} ${before} ‹${text}› ${after}${about && ` | ${about}`}`;
    });
    return [...rows, `${done} of ${total} done`].join('\n');
  },
  /** The line of the mark `<|>` after an edit of the mark there. */
  'edit-mark'(snapshot: Snapshot, cursor: Position, what: string): string {
    const edits = editMarks(snapshot, [cursor], what as MarkEdit);
    if ('refused' in edits) return `refused: ${edits.refused}`;
    return edited(snapshot.text, edits).split('\n')[cursor.line] ?? '';
  },
  /** The table as a tree: each figure with what it is, who says it, and how it stands to another mention. */
  'figure-table'(snapshot: Snapshot): string {
    const table = figureTable(snapshot);
    if (!table) return '(not looked for)';
    const { metrics, kinds } = table;
    const row = (placed: PlacedFigure) => `    ${shown(snapshot, placed, table)}`;
    return (
      [
        ...metrics.flatMap(({ name, periods }) => [
          name,
          ...periods.flatMap(({ days, fiscal, figures }) => [
            `  ${days?.name ?? 'not known'}${fiscal === undefined ? '' : `, fiscal ${fiscal}`}`,
            ...figures.map(row),
          ]),
        ]),
        ...kinds.flatMap(({ kind, figures }) => [`(${kind})`, ...figures.map(row)]),
      ].join('\n') || '(nothing)'
    );
  },
  'copy-figures': (snapshot: Snapshot, _: Position, format: string) =>
    copyFigures(snapshot, format as CopyFormat, {})
      .replaceAll('\r\n', '\n')
      .trimEnd() || '(nothing)',
};

function shown(snapshot: Snapshot, { line, turn, figure }: PlacedFigure, table: FigureTable): string {
  const comparison = table.comparisons.get(figure);
  const verdict = comparison && `${comparison.agrees ? 'agrees with' : 'differs from'} line ${comparison.with.line}`;
  const notes = [figure.metric?.sense, snapshot.reading.turns[turn]?.name, `line ${line}`, verdict].filter(Boolean);
  return `${figure.text} = ${figureTitle(snapshot, figure)} | ${notes.join(', ')}`;
}
