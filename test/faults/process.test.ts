import assert from 'node:assert/strict';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  type ProtocolConnection,
  type ReadableStreamMessageReader,
} from 'vscode-languageserver/node';
import { startServer } from '../../server/src/lsp/server';
import { stdioTransport } from '../../server/src/node/stdio';
import { encode } from '../../server/src/node/writer';
import { connect, MODERN } from '../harness/client';
import { orphaned } from '../harness/orphans';
import { serve } from '../harness/process';
import { SEED } from '../harness/seed';
import { ms, n, prove, randomBy, record, size, spread, time } from './prove';

const HELLO = { processId: null, rootUri: null, capabilities: MODERN };
const TEXT = 'Ada Moreau: Are you there?\nBen Adeyemi: I am.';

describe('faults of processes', () => {
  prove(36, async () => {
    const times: number[] = [];
    for (let i = 0; i < size(3, 20); i++) {
      const first = serve();
      await open(first.connect());
      first.child.kill('SIGKILL');
      await first.ended;
      const second = serve();
      times.push(
        await time(async () => {
          assert.equal(await open(second.connect()), 2);
        }),
      );
      second.child.stdin?.end();
      assert.equal((await second.ended).code, 1);
    }
    return `${times.length} killed: the next one has the colours after ${ms(spread(times).median)}; in the editor: npm run test:vscode`;
  });

  prove(37, async () => {
    const each = size(3, 50);
    const atEnd: number[] = [];
    for (let i = 0; i < each; i++) {
      const server = serve();
      await server.connect().sendRequest('initialize', HELLO);
      atEnd.push(
        await time(async () => {
          server.child.stdin?.end();
          assert.equal((await server.ended).code, 1);
        }),
      );
    }
    const figures = [`${atEnd.length} of ${atEnd.length} gone ${ms(Math.max(...atEnd))} after their input at most`];
    if (process.platform === 'win32') return figures.join(); // Signals make them orphans.
    for (const kind of ['idle', 'busy'] as const) {
      const gone: number[] = [];
      while (gone.length < each) gone.push(...(await Promise.all([orphaned(kind), orphaned(kind)])));
      figures.push(`${gone.length} of ${gone.length} ${kind} ones ${ms(Math.max(...gone))} after their parent`);
    }
    return figures.join(', ');
  });

  prove(38, async () => {
    const random = randomBy(SEED);
    const outcomes = new Map<string, number>();
    const count = (outcome: string) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    const streams = size(2000, 100_000);
    for (let done = 0; done < streams; done += 100)
      await Promise.all(Array.from({ length: 100 }, async () => count(await fuzzed(random))));
    assert.equal(outcomes.get('deaf') ?? 0, 0);
    assert.ok((outcomes.get('answered') ?? 0) > streams / 10 && (outcomes.get('ended') ?? 0) > streams / 10);
    const processes = size(10, 300);
    for (let i = 0; i < processes; i++) {
      const server = serve();
      server.child.stdin?.write(Buffer.concat([bytesOf(random), Buffer.from('Content-Length: x\r\n\r\n')]));
      const { code, stderr } = await server.ended;
      assert.equal(code, 2);
      assert.match(stderr, /^turnwise: /m);
    }
    return `${n(streams)} streams: ${n(outcomes.get('answered') ?? 0)} answered, ${n(outcomes.get('ended') ?? 0)} ended with a reason, 0 deaf; ${processes} of ${processes} processes ended with code 2 and a sentence`;
  });

  it('38 goes on after what nobody caught, and says so', async () => {
    const server = serve(['--stdio'], 'server.js', ['--require', require.resolve('../harness/stray.cjs')]);
    const connection = server.connect();
    assert.equal(await open(connection), 2);
    await once(server.child.stderr as PassThrough, 'data');
    assert.equal(await open(connection), 2);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    const { code, stderr } = await server.ended;
    assert.equal(code, 0);
    for (const stray of ['a stray rejection', 'a stray error', 'nothing at all: undefined'])
      assert.ok(stderr.includes('Went on after: ') && stderr.includes(stray.split(':').at(-1) ?? ''), stderr);
    record(38, 'a stray error and two stray rejections survived, and logged');
  });

  it('38 every request has the protocol’s errors: before initialize, after shutdown, without parameters', async () => {
    const methods = [...REQUESTS, ...OWN, 'workspace/symbol'];
    const early = await connect();
    const late = await connect(MODERN);
    const running = await connect(MODERN);
    await late.connection.sendRequest('shutdown');
    const about = { textDocument: { uri: 'file:///a.txt' }, position: { line: 0, character: 0 }, query: '' };
    for (const method of methods) {
      await assert.rejects(early.connection.sendRequest(method, about), { code: -32002 }, method);
      await assert.rejects(late.connection.sendRequest(method, about), { code: -32600 }, method);
      for (const params of [null, [], 7, ...(method === 'workspace/symbol' ? [] : [{}, { textDocument: null }])])
        await assert.rejects(running.connection.sendRequest(method, params), (error: { code: number }) => {
          assert.equal(error.code, -32602, `${method} ${JSON.stringify(params)}`);
          return true;
        });
      if (method === 'workspace/symbol') continue;
      for (const position of ['x', null, { line: '0', character: 0 }, { line: 0 }])
        await assert.rejects(
          running.connection.sendRequest(method, { ...about, position }),
          { code: -32602 },
          `${method} ${JSON.stringify(position)}`,
        );
    }
    record(
      38,
      `${methods.length} requests: -32002 before initialize, -32600 after shutdown, -32602 for parameters that are none`,
    );
  });
});

/** Says hello and opens a document; how many labels the server sees in it. */
async function open(connection: ProtocolConnection): Promise<number> {
  const textDocument = { uri: `file:///${Math.random()}.txt` };
  await connection.sendRequest('initialize', HELLO).catch(() => {}); // It has said hello already.
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'transcript', version: 1, text: TEXT },
  });
  const { data } = await connection.sendRequest<{ data: number[] }>('textDocument/semanticTokens/full', {
    textDocument,
  });
  return data.length / 5;
}

/** The requests that the server answers; the capabilities of features are tested elsewhere. */
const REQUESTS = [
  ...['hover', 'definition', 'references', 'documentHighlight', 'prepareRename', 'rename', 'completion', 'inlayHint'],
  ...['documentSymbol', 'foldingRange', 'linkedEditingRange', 'selectionRange', 'codeAction', 'diagnostic'],
  ...['semanticTokens/full', 'semanticTokens/full/delta', 'codeLens'],
].map((name) => `textDocument/${name}`);
const OWN = [
  ...['speakers', 'editTurn', 'figures', 'newRoster', 'addToRoster', 'move', 'turns', 'turn', 'quotation', 'foldsOf'],
].map((name) => `turnwise/${name}`);

function frame(body: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`), Buffer.from(body)]);
}

function request(id: unknown, method: string, params?: unknown): string {
  return JSON.stringify({ jsonrpc: '2.0', id, method, params });
}

/** Messages as clients send them, and bodies that make no sense. */
const BODIES: readonly (string | Buffer)[] = [
  request(1, 'initialize', HELLO),
  request(2, 'textDocument/hover', { textDocument: { uri: 'file:///a.txt' }, position: { line: 0, character: 0 } }),
  JSON.stringify({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri: 7, text: null } } }),
  JSON.stringify({ jsonrpc: '2.0', method: 'textDocument/didChange', params: null }),
  JSON.stringify({ jsonrpc: '2.0', method: '$/cancelRequest', params: null }),
  ...[
    '{]',
    '[]',
    'null',
    '123',
    '""',
    '{}',
    '',
    '\uFEFF{}',
    `[${request(3, 'shutdown')}]`,
    '{"jsonrpc":"1.0","id":{}}',
  ],
  ...[
    Buffer.of(0xff, 0xfe, 0x7b),
    Buffer.of(0),
    '['.repeat(20_000),
    request(4, 'unknown/method'),
    '{"id":5,"result":1}',
  ],
];

/** What headers look like when they are wrong. */
const HEADERS = [
  ...['Content-Length: abc', 'Content-Length: -5', 'Content-Length: 1e3', 'Content-Length:', 'Content-Length 7', ''],
  ...['Content-Length: 1000000000000', 'Content-Length: 3', 'Content-Length: 99', 'Content-Type: x', 'x', '\0\0'],
  ...['content-length: 2', 'Content-Length: 2\nContent-Length: 2', 'Content-Length: 00002', ': :'],
];

/** A stream of some messages, some of which are broken in some way. */
function bytesOf(random: () => number): Buffer {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const pieces = Array.from({ length: 1 + Math.floor(random() * 4) }, (): Buffer => {
    const kind = random();
    if (kind < 0.6) return frame(pick(BODIES));
    if (kind < 0.75)
      return Buffer.concat([
        Buffer.from(`${pick(HEADERS)}${pick(['\r\n\r\n', '\n\n', '\r\n', ''])}`),
        Buffer.from(pick(BODIES)),
      ]);
    if (kind < 0.85)
      return Buffer.from(Array.from({ length: Math.floor(random() * 60) }, () => Math.floor(random() * 256)));
    const whole = frame(pick(BODIES));
    if (kind < 0.93) return whole.subarray(0, Math.floor(random() * whole.length));
    const spoilt = Buffer.from(whole);
    spoilt[Math.floor(random() * Math.min(whole.length, 40))] = Math.floor(random() * 256);
    return spoilt;
  });
  return Buffer.concat(pieces);
}

/** Sends such bytes, in pieces, and then asks something: whether that is answered, or the server ends with a reason. */
async function fuzzed(random: () => number): Promise<'answered' | 'ended' | 'deaf'> {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  let answer = '';
  const outcome = new Promise<'answered' | 'ended' | 'deaf'>((resolve) => {
    const end = (reason?: string) => resolve(reason ? 'ended' : 'deaf');
    const { reader, writer } = stdioTransport(end, () => {}, { stdin, stdout, patience: 200 });
    startServer(createConnection(reader, writer), { encode, later: () => () => {} });
    stdout.on('data', (chunk) => {
      answer += chunk;
      if (answer.includes('"id":"last"')) resolve('answered');
    });
    // A stream that neither breaks nor answers shows that by itself.
    setTimeout(resolve, 20_000, 'deaf').unref();
    (reader as ReadableStreamMessageReader).partialMessageTimeout = 0; // It would say for ever that it waits.
  });
  const bytes = bytesOf(random);
  for (let at = 0; at < bytes.length; ) {
    const length = 1 + Math.floor(random() * bytes.length);
    stdin.write(bytes.subarray(at, at + length));
    at += length;
  }
  // Again and again: a length that lies may swallow exactly what was asked so far, and leave the server in its place.
  const ask = () => stdin.write(frame(request('last', 'workspace/symbol', { query: '' })));
  ask();
  const asking = setInterval(ask, 500);
  const found = await outcome;
  clearInterval(asking);
  if (found === 'deaf') console.log(`Nothing came of ${JSON.stringify(bytes.toString('latin1'))}`);
  return found;
}
