import assert from 'node:assert/strict';
import { connect, MODERN } from '../harness/client';

/** So long that its problems are not found in one go, nor its lines looked at. */
const CALL = 'Ines Okafor: How are margins?\nMarek Lind: Up.\nInes Okafor:\n'.repeat(1500);

describe('a long text that is opened', () => {
  it('is looked at before anything is asked about it', async () => {
    const client = await connect(MODERN);
    const uri = await client.open(CALL);
    while (!client.session.snapshot(uri)) await new Promise(setImmediate);
    assert.equal(client.session.snapshot(uri)?.lookAt(0), false);
    client.quiet();
    assert.equal(client.session.snapshot(uri)?.lookAt(0), true);
  });

  it('has its outline before its problems, also where those are asked for first, and all of them then', async () => {
    const client = await connect(MODERN);
    const textDocument = { uri: await client.open(CALL) };
    const order: string[] = [];
    const ask = async (method: string) => {
      const answer = await client.connection.sendRequest<{ items?: unknown[] }>(method, { textDocument });
      order.push(method);
      return answer;
    };
    const [problems] = await client.patience(
      Promise.all([ask('textDocument/diagnostic'), ask('textDocument/documentSymbol')]),
    );
    assert.deepEqual(order, ['textDocument/documentSymbol', 'textDocument/diagnostic']);
    assert.equal(problems.items?.length, 1000);
  });
});
