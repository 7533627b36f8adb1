import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../.scripts/install.mjs';
import { writeCalls } from './calls.mjs';
import { cpuTime, residentMemory } from './process-stats.mjs';
import { progress, progressEnds } from './progress.mjs';
import { median } from './statistics.mjs';
import { figure, printTable, ratio } from './table.mjs';

const COUNT = 2000;
const ROUNDS = 3;

/** What is measured: a command over a folder, by its name in the table. */
const COMMANDS = {
  check: ['check', '--format', 'jsonl'],
  'export turns': ['export', '--table', 'turns'],
  'export figures': ['export', '--table', 'figures'],
};
const THREADS = [1, 2];

/** Prints how fast the command line goes over many files, in one thread and in two, which take turns. */
export async function measureFiles(folder) {
  progress(`files: ${COUNT} are written`);
  const megabytes = writeCalls(folder, COUNT) / 1e6;
  const rows = [];
  for (const [name, args] of Object.entries(COMMANDS)) {
    const runs = new Map(THREADS.map((threads) => [threads, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const threads of THREADS) {
        progress(`files: ${name}, ${threads} threads, ${round + 1} of ${ROUNDS}`);
        runs.get(threads).push(await run([...args, '--jobs', String(threads), folder]));
      }
    }
    const alone = median(runs.get(1).map(({ seconds }) => seconds));
    for (const [threads, measured] of runs) {
      const seconds = median(measured.map(({ seconds }) => seconds));
      const cpu = median(measured.map(({ cpu }) => cpu));
      const memory = Math.max(...measured.map(({ memory }) => memory ?? 0));
      const figures = [seconds, ratio(alone, seconds), cpu, ratio(COUNT, cpu), ratio(megabytes, cpu), memory];
      rows.push([name, String(threads), ...figures.map(figure)]);
    }
  }
  progressEnds();
  printTable(
    `The command line over ${COUNT} files of ${figure(megabytes)} MB in all (medians of ${ROUNDS})`,
    ['', 'threads', 's', 't(1)/t', 'CPU s', 'files/CPU s', 'MB/CPU s', 'peak MB'],
    rows,
  );
}

/** Seconds that a run takes from start to end and on processors, and the most megabytes that it was seen with. */
async function run(args) {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, 'dist/cli.js'), ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  child.stdout.resume();
  let memory;
  let cpu;
  const timer = setInterval(() => {
    memory = Math.max(memory ?? 0, residentMemory(child.pid) ?? 0);
    cpu = cpuTime(child.pid) ?? cpu;
  }, 50);
  const [code] = await once(child, 'close');
  clearInterval(timer);
  if (code === 2 || code === null) throw new Error(`turnwise ${args.join(' ')} failed`);
  return { seconds: (performance.now() - begun) / 1000, cpu: cpu && cpu / 1000, memory };
}
