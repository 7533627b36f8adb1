import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import { createProtocolConnection } from 'vscode-languageserver/node';
import { bundle, serve } from '../harness/process';

const HELLO = { processId: null, rootUri: null, capabilities: {} };
const SYMBOLS = { textDocument: { uri: 'file:///call.txt' } };
const OPEN = {
  textDocument: {
    uri: 'file:///call.txt',
    languageId: 'text',
    version: 1,
    text: 'Ada Moreau: Are you there?\nBen Adeyemi: I am.',
  },
};

function frame(message: unknown): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

// Any bytes in place of messages, and clients that are gone, are rows 37 and 38 of the table of faults: test/faults.

describe('the server as a process', () => {
  it('serves over standard input and output, and ends on exit', async () => {
    const server = serve();
    const connection = server.connect();
    await connection.sendRequest('initialize', HELLO);
    await connection.sendNotification('textDocument/didOpen', OPEN);
    const symbols = await connection.sendRequest<{ name: string }[]>('textDocument/documentSymbol', SYMBOLS);
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['Ada Moreau: Are you there?', 'Ada Moreau', 'Ben Adeyemi'],
    );
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    const { code, stderr } = await server.ended;
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('serves over IPC, and ends with its parent’s channel', async () => {
    const child = fork(bundle('server.js'), ['--node-ipc']);
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    await connection.sendRequest('initialize', HELLO);
    child.disconnect();
    await once(child, 'exit');
  });

  it('ends when its input ends: 1 in the middle of a conversation, 0 after shutdown', async () => {
    const cut = serve();
    await cut.connect().sendRequest('initialize', HELLO);
    cut.child.stdin?.end();
    assert.equal((await cut.ended).code, 1);

    const done = serve();
    const connection = done.connect();
    await connection.sendRequest('initialize', HELLO);
    await connection.sendRequest('shutdown');
    done.child.stdin?.end();
    assert.equal((await done.ended).code, 0);
  });

  it('says how it is meant to be started', async () => {
    const { code, stderr } = await serve([]).ended;
    assert.equal(code, 2);
    assert.match(stderr, /Start it with --stdio/);
  });

  for (const [what, bytes] of Object.entries({
    'a header without a length': 'Content-Type: x\r\n\r\n{}',
    'a length that is no number': 'Content-Length: abc\r\n\r\n{}',
    'a negative length': 'Content-Length: -5\r\n\r\n{}',
    'a length that is too short':
      frame({ jsonrpc: '2.0', id: 1, method: 'initialize', params: HELLO }).replace(/: \d+/, ': 7') + frame({}),
    'a header without a colon': 'Content-Length 7\r\n\r\n{}',
  })) {
    it(`ends with a message after ${what}, instead of hearing nothing for ever`, async () => {
      const server = serve();
      server.child.stdin?.write(bytes);
      const { code, stderr } = await server.ended;
      assert.equal(code, 2);
      assert.match(stderr, /^turnwise: Standard input is not a stream of messages: ./);
    });
  }

  it('goes on after a whole message that makes no sense', async () => {
    const server = serve();
    server.child.stdin?.write('Content-Length: 2\r\n\r\n{]');
    server.child.stdin?.write(frame({ jsonrpc: '2.0', method: '$/cancelRequest', params: null }));
    const connection = server.connect();
    await connection.sendRequest('initialize', HELLO);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    const { code, stderr } = await server.ended;
    assert.equal(code, 0);
    assert.match(stderr, /^turnwise: Ignored a message: /);
  });

  it('ends with a message when what it began to read never becomes one', async () => {
    const tooLong = 'Content-Length: 9999\r\n\r\n{}';
    const headerWithoutEnd = 'Content-Length: 2\n\n{}';
    const behindAWholeOne = frame({ jsonrpc: '2.0', id: 1, method: 'initialize', params: HELLO }) + tooLong;
    const endings = [tooLong, headerWithoutEnd, 'hello', behindAWholeOne].map((bytes) => {
      const server = serve();
      server.child.stdin?.write(bytes);
      return server.ended;
    });
    for (const { code, stderr } of await Promise.all(endings)) {
      assert.equal(code, 2);
      assert.match(stderr, /began a message and did not end it/);
    }
  }).timeout(30_000);
});
