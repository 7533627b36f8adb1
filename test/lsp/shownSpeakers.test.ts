import assert from 'node:assert/strict';
import { ErrorCodes } from 'vscode-languageserver';
import { TURNS_IN, type TurnsInAnswer } from '../../server/src/lsp/protocol';
import { type Client, connect } from '../harness/client';

const TEXT = `Operator: Welcome to the Quarrow Mills call.
Ada Pell: One two three.

Four.
Bram Sutter: One two.
`;

const ALL = [{ start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }];

describe('turnwise/turnsIn', () => {
  async function numbers(client: Client, uri: string) {
    const answer = await client.connection.sendRequest<TurnsInAnswer>(TURNS_IN, {
      ...{ textDocument: { uri }, ranges: ALL },
    });
    return answer.map(({ speaker, colour }) => [speaker, colour]);
  }

  it('tells whose turns they are and how to show that', async () => {
    const client = await connect({});
    const uri = await client.open(TEXT);
    const ranges = [{ start: { line: 3, character: 0 }, end: { line: 3, character: 2 } }];
    assert.deepEqual(await client.connection.sendRequest(TURNS_IN, { textDocument: { uri }, ranges }), [
      {
        label: { start: { line: 1, character: 0 }, end: { line: 1, character: 8 } },
        range: { start: { line: 1, character: 0 }, end: { line: 3, character: 5 } },
        ...{ speaker: 'Ada Pell', initials: 'AP', colour: 1 },
      },
    ]);
    assert.deepEqual(await client.connection.sendRequest(TURNS_IN, { textDocument: { uri }, ranges: [] }), []);
    assert.deepEqual(await client.connection.sendRequest(TURNS_IN, { textDocument: { uri } }), []);
  });

  it('keeps the numbers of speakers while they talk on, until the document is closed', async () => {
    const client = await connect({});
    const uri = await client.open(TEXT);
    const before = await numbers(client, uri);
    assert.deepEqual(before, [
      ['Operator', undefined],
      ['Ada Pell', 1],
      ['Bram Sutter', 2],
    ]);
    const change = (line: number, text: string) => {
      const at = { line, character: 0 };
      const contentChanges = [{ range: { start: at, end: at }, text }];
      return client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 + line },
        contentChanges,
      });
    };
    await change(5, 'Three four five six seven eight nine.\n');
    assert.deepEqual(await numbers(client, uri), before);
    await change(6, 'Tamsin Orrel: One two three four five six seven eight nine ten.\nBram Sutter: Yes.\n');
    const more = [...before, ['Tamsin Orrel', 3], ['Bram Sutter', 2]];
    assert.deepEqual(await numbers(client, uri), more);
    const all = `${TEXT}Three four five six seven eight nine.\nAda Pell: Yes.\n`;
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.equal(await client.open(all, 'transcript', uri), uri);
    assert.deepEqual((await numbers(client, uri)).slice(1), [
      ['Ada Pell', 2],
      ['Bram Sutter', 1],
      ['Ada Pell', 2],
    ]);
  });

  it('wants ranges that are ranges', async () => {
    const client = await connect({});
    const uri = await client.open(TEXT);
    for (const ranges of [3, [3], [{ start: { line: 1 } }]])
      await assert.rejects(client.connection.sendRequest(TURNS_IN, { textDocument: { uri }, ranges }), {
        code: ErrorCodes.InvalidParams,
      });
  });
});
