import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job } from '../../server/src/cli/jobs/job';
import { Pool } from '../../server/src/cli/jobs/pool';
import { DEFAULT_SETTINGS } from '../../server/src/service';

/** Says how often it was sent which settings, and falls over when it is told to. */
const THREAD = `
const { parentPort } = require('node:worker_threads');
let sent = 0;
parentPort.on('message', ({ job, settings }) => {
  if (settings) sent += 1;
  if (job.name === 'exits') process.exit(3);
  if (job.name === 'throws') throw new Error('It fell.');
  if (job.name === 'fills memory') for (const all = []; ; ) all.push(new Array(1e6).fill(all.length));
  parentPort.postMessage({ turns: sent, problems: [], fixes: 0, output: job.name });
});`;

describe('a pool of threads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'turnwise-'));
  const script = join(folder, 'thread.cjs');
  before(() => writeFileSync(script, THREAD));
  after(() => rmSync(folder, { recursive: true }));

  const job = (name: string, settings = DEFAULT_SETTINGS): Job => ({
    path: name,
    name,
    languageId: 'plaintext',
    isNamed: true,
    task: { kind: 'check' },
    settings,
  });

  it('does every job but those that bring a thread down, and tells what became of these', async () => {
    const pool = new Pool(2, script, { maxOldGenerationSizeMb: 64 });
    const names = ['a', 'throws', 'b', 'exits', 'c', 'fills memory', 'd', 'throws', 'e'];
    const outcomes = await Promise.all(names.map((name) => pool.run(job(name))));
    assert.deepEqual(
      outcomes.map(({ output, trouble }) => output ?? trouble),
      [
        'a',
        'This cannot be worked on: It fell.',
        'b',
        'This cannot be worked on: its thread has ended.',
        'c',
        'This cannot be worked on: it takes more memory than there is.',
        'd',
        'This cannot be worked on: It fell.',
        'e',
      ],
    );
    await pool.close();
  });

  it('sends the same settings to a thread once', async () => {
    const pool = new Pool(1, script);
    const others = { ...DEFAULT_SETTINGS };
    const outcomes = await Promise.all(
      [job('a'), job('b'), job('c', others), job('d'), job('e', others)].map((each) => pool.run(each)),
    );
    assert.deepEqual(
      outcomes.map(({ turns }) => turns),
      [1, 1, 2, 2, 2],
    );
    await pool.close();
  });
});
