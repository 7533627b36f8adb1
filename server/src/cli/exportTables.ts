import type { TranscriptExport } from '../service';
import type { Table } from './work/job';

/** The records of one table of a transcript, a line each: all that is known of one turn, figure, exchange or speaker. */
export function recordsOf(exported: TranscriptExport, table: Table): string {
  const { version, file } = exported;
  return ROWS[table](exported)
    .map((row, i) => `${JSON.stringify({ version, file, [NUMBERED[table]]: i, ...row })}\n`)
    .join('');
}

/** The field that says the how-manieth of its document a record is, by which those of other tables name it. */
const NUMBERED: Record<Table, string> = {
  turns: 'turn',
  figures: 'figure',
  exchanges: 'exchange',
  speakers: 'index',
};

const ROWS: Record<Table, (exported: TranscriptExport) => readonly object[]> = {
  turns: ({ turns }) => turns,
  figures: ({ figures, turns }) => {
    let turn = -1;
    return figures.map((figure) => {
      while (turn + 1 < turns.length && (turns[turn + 1]?.line ?? 0) <= figure.line) turn += 1;
      const { speaker, endLine = -1 } = turns[turn] ?? {};
      return { ...(figure.line <= endLine && { turn, speaker }), ...figure };
    });
  },
  exchanges: ({ exchanges }) => exchanges,
  speakers: ({ speakers }) => speakers,
};
