import assert from 'node:assert/strict';
import { exportTableSchemas } from '../../server/src/cli/exportSchema';
import { recordsOf } from '../../server/src/cli/exportTables';
import { TABLES, type Table } from '../../server/src/cli/jobs/job';
import { exportTranscript, LANGUAGE_ID, Snapshot } from '../../server/src/service';

const TEXT = `Operator: Our next question is from Ines Okafor of Northwind. Please go ahead.
Ines Okafor: Was revenue up 12%?
Ben Adeyemi: It was $40 million, up 12% from last year.
It will be $50 million.`;

const NUMBERS = { turns: 'turn', figures: 'figure', exchanges: 'exchange', speakers: 'index' };

const SNAPSHOT = Snapshot.create('call.txt', LANGUAGE_ID, 0, TEXT);

function records(table: Table) {
  return recordsOf(SNAPSHOT, table)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

function withoutTurn({ turn, speaker, ...figure }: Record<string, unknown>): object {
  return figure;
}

describe('the tables of an export', () => {
  const exported = exportTranscript(SNAPSHOT, 'call.txt');

  for (const table of TABLES) {
    it(`${table} are records that know their file, by the schema`, () => {
      const rows = records(table);
      const number = NUMBERS[table];
      assert.deepEqual(
        rows.map(({ version, file, [number]: at, ...row }) => [
          version,
          file,
          at,
          table === 'figures' ? withoutTurn(row) : row,
        ]),
        exported[table].map((row, i) => [1, 'call.txt', i, row]),
      );
      for (const row of rows) exportTableSchemas[table].parse(row);
    });
  }

  it('figures know the turn that they are in', () => {
    assert.deepEqual(
      records('figures').map(({ text, turn, speaker }) => [text, turn, speaker]),
      [
        ['12%', 1, 'Ines Okafor'],
        ['$40 million', 2, 'Ben Adeyemi'],
        ['12%', 2, 'Ben Adeyemi'],
        ['last year', 2, 'Ben Adeyemi'],
        ['$50 million', 2, 'Ben Adeyemi'],
      ],
    );
  });
});
