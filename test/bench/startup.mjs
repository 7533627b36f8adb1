import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../.scripts/install.mjs';
import { Document } from './document.mjs';
import { note, progress } from './progress.mjs';
import { outline } from './questions.mjs';
import { median } from './statistics.mjs';

/**
 * How long servers take from their start to their first answers, beside an empty Node process: ratios within one run,
 * since machines differ, and starts in turn, since machines drift.
 *
 * Returns the median milliseconds until an `empty` process has written a byte, and by the server's name those until
 * `initialize` is answered and from opening the sample in seeds/, where the server reads transcripts, to its outline.
 */
export async function measureStartup(servers, rounds) {
  const text = readFileSync(join(root, 'seeds/000_e436617a26b0259c.txt'), 'utf8');
  const empty = [];
  const starts = new Map(servers.map((server) => [server, []]));
  for (let round = 1; round <= rounds; round++) {
    progress(`start ${round} of ${rounds}`);
    empty.push(await startEmptyNode());
    for (const [server, earlier] of starts) {
      try {
        earlier.push(await start(server, new Document(server.format, { text })));
      } catch (error) {
        note(`The starts of ${server.name} are not measured further: it ${error.message}.`);
        starts.delete(server);
      }
    }
  }
  const medianOf = (all, field) => median(all.map((one) => one[field]).filter((value) => value !== undefined));
  return {
    empty: median(empty),
    servers: Object.fromEntries(
      [...starts].map(([{ name }, all]) => [
        name,
        { initialize: medianOf(all, 'initialize'), sample: medianOf(all, 'sample') },
      ]),
    ),
  };
}

async function startEmptyNode() {
  const started = performance.now();
  const child = spawn(process.execPath, ['-e', "process.stdout.write('.')"]);
  await once(child.stdout, 'data');
  const answered = performance.now() - started;
  await once(child, 'exit');
  return answered;
}

async function start(server, document) {
  const client = server.start(document);
  try {
    const { capabilities, took: initialize } = await client.initialize();
    if (server.format !== 'transcript') return { initialize };
    const opened = performance.now();
    client.notify('textDocument/didOpen', document.opening);
    const { decoded } = await outline(capabilities)(client, document);
    return { initialize, sample: decoded - opened };
  } finally {
    await client.stop();
  }
}
