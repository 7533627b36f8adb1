import {
  exportExchanges,
  exportFigures,
  exportSpeakers,
  exportTurns,
  type Snapshot,
  speakerOf,
  type TranscriptExport,
} from '../service';
import type { Table } from './jobs/job';

/** The records of one table of a transcript, a line each: all that is known of one turn, figure, exchange or speaker. */
export function recordsOf(snapshot: Snapshot, table: Table): string {
  const record = { version: VERSION, file: snapshot.uri };
  return ROWS[table](snapshot)
    .map((row, i) => `${JSON.stringify({ ...record, [NUMBERED[table]]: i, ...row })}\n`)
    .join('');
}

const VERSION: TranscriptExport['version'] = 1;

/** The field that says the how-manieth of its document a record is, by which those of other tables name it. */
const NUMBERED: Record<Table, string> = {
  turns: 'turn',
  figures: 'figure',
  exchanges: 'exchange',
  speakers: 'index',
};

const ROWS: Record<Table, (snapshot: Snapshot) => readonly object[]> = {
  turns: exportTurns,
  figures: figuresInTurns,
  exchanges: exportExchanges,
  speakers: exportSpeakers,
};

/** The figures, each with the turn that it is in. */
function figuresInTurns(snapshot: Snapshot): object[] {
  const { turns } = snapshot.reading;
  let at = -1;
  return exportFigures(snapshot).map((figure) => {
    while ((turns[at + 1]?.line ?? Number.POSITIVE_INFINITY) <= figure.line) at += 1;
    const turn = turns[at];
    if (!turn || figure.line > turn.endLine) return figure;
    return { turn: at, speaker: speakerOf(snapshot, at)?.name ?? turn.name, ...figure };
  });
}
