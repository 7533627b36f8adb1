import assert from 'node:assert/strict';
import { exportTableSchemas } from '../../server/src/cli/exportSchema';
import { recordsOf } from '../../server/src/cli/exportTables';
import { TABLES, type Table } from '../../server/src/cli/work/job';
import { exportTranscript, LANGUAGE_ID, Snapshot, type TranscriptExport } from '../../server/src/service';

const TEXT = `Operator: Our next question is from Ines Okafor of Northwind. Please go ahead.
Ines Okafor: Was revenue up 12%?
Ben Adeyemi: It was $40 million, up 12% from last year.
It will be $50 million.`;

function records(table: Table, exported: TranscriptExport) {
  return recordsOf(exported, table)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

describe('the tables of an export', () => {
  const exported = exportTranscript(Snapshot.create('call.txt', LANGUAGE_ID, 0, TEXT), 'call.txt');

  for (const table of TABLES) {
    it(`${table} are records that know their file, by the schema`, () => {
      const rows = records(table, exported);
      assert.equal(rows.length, exported[table].length);
      for (const row of rows) {
        exportTableSchemas[table].parse(row);
        assert.deepEqual([row.version, row.file], [1, 'call.txt']);
      }
    });
  }

  it('figures know the turn that they are in', () => {
    assert.deepEqual(
      records('figures', exported).map(({ text, turn, speaker }) => [text, turn, speaker]),
      [
        ['12%', 1, 'Ines Okafor'],
        ['$40 million', 2, 'Ben Adeyemi'],
        ['12%', 2, 'Ben Adeyemi'],
        ['last year', 2, 'Ben Adeyemi'],
        ['$50 million', 2, 'Ben Adeyemi'],
      ],
    );
  });

  it('exchanges are records of what they are, by their number', () => {
    const exchange = { section: null, introducedBy: 0, question: [1], parts: [], answers: [2], unanswered: false };
    const [row] = records('exchanges', { ...exported, exchanges: [exchange] as unknown as never[] });
    assert.deepEqual(row, { version: 1, file: 'call.txt', exchange: 0, ...exchange });
  });
});
