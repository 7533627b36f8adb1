// npm run bench: how long the server takes from its start to its first answers, beside an empty Node process.
// Ratios within one run, since machines differ; the median of several starts, in turn, since machines drift.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import protocol from 'vscode-languageserver/node';

const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = protocol;
const ROOT = resolve(import.meta.dirname, '../..');
const SERVER = join(ROOT, 'dist/server.js');
const STARTS = 15;
const text = readFileSync(join(ROOT, 'seeds/000_e436617a26b0259c.txt'), 'utf8');
const uri = 'file:///call.txt';

if (!existsSync(SERVER)) {
  console.error('There is no dist/server.js. Run `npm run build -- --production` first.');
  process.exit(1);
}

/** Milliseconds until an empty Node process has answered. */
async function emptyNode() {
  const start = performance.now();
  const child = spawn(process.execPath, ['-e', "process.stdout.write('.')"]);
  await once(child.stdout, 'data');
  const answered = performance.now() - start;
  await once(child, 'exit');
  return answered;
}

/** Milliseconds until the server has answered `initialize`, and from opening the sample to its outline. */
async function server() {
  const start = performance.now();
  const child = spawn(process.execPath, [SERVER, '--stdio']);
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  const initialized = performance.now() - start;
  const opening = performance.now();
  void client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'transcript', version: 1, text },
  });
  await client.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  const outlined = performance.now() - opening;
  child.stdin.end();
  await once(child, 'exit');
  return { initialized, outlined };
}

const rows = [];
for (let i = 0; i < STARTS; i++) {
  rows.push({ empty: await emptyNode(), ...(await server()) });
  process.stderr.write(`\rstart ${i + 1} of ${STARTS}`);
}
process.stderr.write('\n');

const median = (name) => rows.map((row) => row[name]).sort((a, b) => a - b)[Math.floor(STARTS / 2)];
const table = [
  ['an empty Node process', median('empty')],
  ['spawn to initialize', median('initialized')],
  ['open the sample to its outline', median('outlined')],
];
console.table(
  table.map(([what, ms]) => ({
    what,
    'ms (median)': ms.toFixed(1),
    'of an empty Node': (ms / median('empty')).toFixed(2),
  })),
);
