import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes } from 'vscode-languageserver';
import { outline as outlineOf, Snapshot } from '../../server/src/service';
import { changes, content } from '../harness/arbitrary';
import { type Client, connect, MODERN } from '../harness/client';

const CALL = 'Operator: Please go ahead.\nInes Okafor: Thank you.';

/** The names of all items of an outline, those within others too. */
function namesIn(items: readonly { readonly name: string; readonly children?: readonly unknown[] }[]): string {
  return JSON.stringify(items, ['name', 'children']);
}

function outline({ connection }: Client, uri: string) {
  return connection.sendRequest<{ name: string }[]>('textDocument/documentSymbol', { textDocument: { uri } });
}

describe('the life of a conversation', () => {
  it('begins with initialize: a request before it is refused', async () => {
    const { connection } = await connect();
    for (const request of ['textDocument/documentSymbol', 'shutdown']) {
      const answer = connection.sendRequest(request, { textDocument: { uri: 'file:///a.txt' } });
      await assert.rejects(answer, { code: ErrorCodes.ServerNotInitialized });
    }
  });

  it('has one initialize: a second one is refused', async () => {
    const { connection } = await connect(MODERN);
    const again = connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await assert.rejects(again, { code: ErrorCodes.InvalidRequest });
  });

  it('asks nothing of a client that has not heard what is promised: folders are told of without', async () => {
    const asked: unknown[] = [];
    const { connection } = await connect({ workspace: { workspaceFolders: true } }, undefined, ({ onRequest }) =>
      onRequest('client/registerCapability', (registered) => void asked.push(registered)),
    );
    const event = { added: [{ uri: 'file:///work', name: 'work' }], removed: [] };
    await connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await connection.sendRequest('workspace/symbol', { query: '' });
    assert.deepEqual(asked, []);
  });

  it('ends with shutdown: a request after it is refused', async () => {
    const client = await connect(MODERN);
    await client.connection.sendRequest('shutdown');
    await assert.rejects(outline(client, 'file:///a.txt'), { code: ErrorCodes.InvalidRequest });
  });

  it('refuses requests without a document and unknown requests, and goes on', async () => {
    const client = await connect(MODERN);
    for (const params of [{}, { textDocument: null }, { textDocument: { uri: 7 } }]) {
      await assert.rejects(client.connection.sendRequest('textDocument/documentSymbol', params), {
        code: ErrorCodes.InvalidParams,
      });
    }
    await assert.rejects(client.connection.sendRequest('transcript/unknown'), { code: ErrorCodes.MethodNotFound });
    assert.equal((await outline(client, await client.open(CALL))).length, 2);
  });

  it('answers a cancelled request by saying so', async () => {
    const client = await connect(MODERN);
    const uri = await client.open(CALL);
    const cancel = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      'textDocument/documentSymbol',
      { textDocument: { uri } },
      cancel.token,
    );
    cancel.cancel();
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    assert.equal((await outline(client, uri)).length, 2);
  });

  it('answers each of a thousand requests that are cancelled at once', async () => {
    const client = await connect(MODERN);
    const uri = await client.open(CALL);
    const answers = Array.from({ length: 1000 }, () => {
      const cancel = new CancellationTokenSource();
      const answer = client.connection.sendRequest(
        'textDocument/foldingRange',
        { textDocument: { uri } },
        cancel.token,
      );
      cancel.cancel();
      return answer.then(
        () => 'answered',
        ({ code }) => code,
      );
    });
    const outcomes = await Promise.all(answers);
    assert.ok(outcomes.includes(LSPErrorCodes.RequestCancelled));
    for (const outcome of outcomes) assert.ok(outcome === 'answered' || outcome === LSPErrorCodes.RequestCancelled);
  });
});

describe('an open document', () => {
  it('follows any edits of the client', async () => {
    const client = await connect(MODERN);
    await fc.assert(
      fc.asyncProperty(content, changes, async (text, edits) => {
        const uri = await client.open(text);
        await client.connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version: 2 },
          contentChanges: edits,
        });
        const expected = Snapshot.create(uri, 'transcript', 1, text).update(edits, 2);
        assert.deepEqual(namesIn(await outline(client, uri)), namesIn(outlineOf(expected)));
      }),
    );
  });

  const replace = (text: string, version: number) => ({ version, contentChanges: [{ text }] });

  async function edited(...batches: { version: number; contentChanges: unknown[] }[]): Promise<string[]> {
    const client = await connect(MODERN);
    const uri = await client.open(CALL);
    for (const { version, contentChanges } of batches) {
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      } as never);
    }
    return (await outline(client, uri)).map(({ name }) => name);
  }

  it('never goes back to an older version', async () => {
    assert.deepEqual(await edited(replace('Ada Moreau: I am here.', 5), replace('', 3)), ['Ada Moreau']);
  });

  it('takes a batch of changes whole or not at all, and is healed by the next full text', async () => {
    const typed = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } }, text: 'Moderator' };
    const broken = { range: { start: { line: '0', character: 0 }, end: { line: 0, character: 1 } }, text: '' };
    assert.deepEqual(await edited({ version: 2, contentChanges: [typed, broken] }), ['Operator', 'Ines Okafor']);
    assert.deepEqual(
      await edited({ version: 2, contentChanges: [typed, broken] }, replace('Ada Moreau: I am here.', 3)),
      ['Ada Moreau'],
    );
  });

  it('may be asked about while others are opened before it, as after a crash', async () => {
    const client = await connect(MODERN);
    await client.open('Ada Moreau: I am here.', 'transcript', 'file:///other.txt');
    const early = outline(client, 'file:///call.txt');
    assert.equal((await outline(client, 'file:///other.txt')).length, 1);
    await client.open(CALL, 'transcript', 'file:///call.txt');
    assert.equal((await early).length, 2);
  });

  it('may be asked about before it is opened, as after a crash', async () => {
    const client = await connect(MODERN);
    const early = outline(client, 'file:///call.txt');
    const never = outline(client, 'file:///never.txt');
    await client.open('Ada Moreau: I am here.', 'transcript', 'file:///other.txt');
    await client.open(CALL, 'transcript', 'file:///call.txt');
    assert.equal((await early).length, 2);
    client.quiet();
    assert.deepEqual(await never, []);
    assert.deepEqual(await outline(client, 'file:///never.txt'), []);
  });

  it('is the last one when it is opened twice, and nothing when it is closed', async () => {
    const client = await connect(MODERN);
    const uri = await client.open(CALL);
    const textDocument = { uri, languageId: 'transcript', version: 1, text: 'Ada Moreau: I am here.' };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument });
    assert.equal((await outline(client, uri)).length, 1);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(await outline(client, uri), []);
  });
});
