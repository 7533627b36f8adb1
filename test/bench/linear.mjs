import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import esbuild from 'esbuild';
import { root } from '../../.scripts/install.mjs';
import { LONG_TEXTS } from './longTexts.mjs';
import { progress, progressEnds } from './progress.mjs';
import { figure, printTable, ratio } from './table.mjs';

/** Milliseconds after which a text is given up. */
const PATIENCE = 300_000;

/**
 * Prints by how much more reading and outlining cost on a text of twice the size, without a server around them: 2 is
 * linear, 4 is quadratic. What takes less than some ten milliseconds says little.
 */
export async function measureLinearity(folder) {
  const service = join(folder, 'service.cjs');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['server/src/service/index.ts'],
    outfile: service,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const rows = [];
  for (const [name, { size, unit }] of Object.entries(LONG_TEXTS)) {
    progress(`linear: ${name}`);
    const half = await timeOf(service, name, size / 2);
    const whole = typeof half === 'number' ? await timeOf(service, name, size) : undefined;
    const times = [half, whole].map((time) => (typeof time === 'string' ? time : figure(time)));
    const grown = typeof whole === 'number' ? ratio(whole, half) : undefined;
    rows.push([name, `${size.toLocaleString('en')} ${unit}`, ...times, figure(grown)]);
  }
  progressEnds();
  printTable(
    'Reading and outline (ms of processor time, medians of 3)',
    ['', '2n', 't(n)', 't(2n)', 't(2n)/t(n)'],
    rows,
  );
}

/** Milliseconds of processor time, measured in a thread of its own, which can be ended; a few words where there is no time to tell. */
async function timeOf(service, name, size) {
  const worker = new Worker(join(import.meta.dirname, 'linearWorker.mjs'), { workerData: { service, name, size } });
  const timer = setTimeout(() => worker.terminate(), PATIENCE);
  const time = await new Promise((resolve) => {
    worker.once('message', resolve);
    worker.once('error', (error) => resolve(error.message));
    worker.once('exit', () => resolve(`> ${PATIENCE / 1000} s`));
  });
  clearTimeout(timer);
  await worker.terminate();
  return time;
}
