import { join } from 'node:path';
import { configOf, type FoundConfig } from './config/findConfig';
import { RosterReader } from './config/rosterReader';
import { SettingsOfFiles } from './config/settingsOf';
import { CLEAN, TROUBLE } from './exitCodes';
import { targets } from './files/targets';
import { STDIN } from './input';
import { inOrder } from './jobs/inOrder';
import type { Job, Outcome, Reported, Task } from './jobs/job';
import { NOTHING, perform } from './jobs/perform';
import { Pool } from './jobs/pool';
import { type FileOptions, threadsOf } from './options';
import type { Command } from './usage';

/** One file of a run, and what became of it. */
export interface Done {
  /** What it is called. */
  readonly file: string;
  /** Whether it is standard input. */
  readonly isStdin: boolean;
  readonly isNamed: boolean;
  readonly outcome: Outcome;
  /** A roster that was read on the way, and has problems of its own. */
  readonly isRoster: boolean;
}

/** Threads take longer to begin than so many files take. */
const FEW = 12;

/** Files that are under way or waiting to be told of, for each thread. */
const AHEAD = 8;

/**
 * Works on all files that arguments mean, and tells what became of each, in their order, as it comes: a run over any
 * number of files holds a few of them at a time. `code` is what the configuration alone is worth.
 */
export async function runOver(
  command: Command,
  args: readonly string[],
  options: FileOptions,
  task: Task,
): Promise<{ code: number; files: AsyncGenerator<Done> }> {
  const threads = threadsOf(command, options.jobs);
  const found = await configOf(command, options);
  const work = worksOf(args, options, task, found);
  return { code: found.problems.length > 0 ? TROUBLE : CLEAN, files: doneOf(work, threads) };
}

/** A job to be done, or what is known without one. */
type Work = { readonly job: Job } | { readonly done: Done };

async function* worksOf(
  args: readonly string[],
  options: FileOptions,
  task: Task,
  found: FoundConfig,
): AsyncGenerator<Work> {
  const rosters = new RosterReader();
  const settings = new SettingsOfFiles(found, rosters);
  const choice = {
    honoursIgnore: options['no-ignore'] !== true,
    isPassedBy: (path: string) => settings.isIgnored(path),
    isTaken: (path: string) => settings.isTranscript(path),
  };
  for await (const { path, isNamed, folder, trouble } of targets(args, choice)) {
    const isStdin = path === STDIN;
    const name = isStdin ? (options['stdin-filename'] ?? path) : path;
    if (trouble !== undefined) {
      yield { done: { file: name, isStdin, isNamed, isRoster: false, outcome: { ...NOTHING, trouble } } };
      continue;
    }
    const own = await settings.of(name, folder);
    for (const { path, problems } of rosters.takeFaulty()) {
      const outcome = { ...NOTHING, problems: problems.map(reportedRoster) };
      yield { done: { file: path, isStdin: false, isNamed: false, isRoster: true, outcome } };
    }
    yield { job: { path, name, languageId: settings.languageOf(name), isNamed, task, settings: own } };
  }
}

function reportedRoster({ range, severity, message }: FoundConfig['problems'][number]): Reported {
  const bytes = { start: range.start.character, end: range.end.character };
  return { range, severity, message, code: 'roster.invalid', bytes };
}

/** Few files are worked on here, and many in threads. */
async function* doneOf(work: AsyncGenerator<Work>, threads: number): AsyncGenerator<Done> {
  const first: Work[] = [];
  while (threads > 1 && first.length < FEW) {
    const { value, done } = await work.next();
    if (done) break;
    first.push(value);
  }
  const isShort = threads === 1 || first.length < FEW;
  const pool = isShort ? undefined : new Pool(threads, join(__dirname, 'commands.js'));
  // Standard input is that of the main thread.
  const act = (job: Job) => (pool && job.path !== STDIN ? pool.run(job) : perform(job));
  try {
    yield* inOrder(all(first, work), (one) => finish(one, act), isShort ? 1 : threads * AHEAD);
  } finally {
    await pool?.close();
  }
}

async function finish(work: Work, act: (job: Job) => Promise<Outcome>): Promise<Done> {
  if ('done' in work) return work.done;
  const { name, path, isNamed } = work.job;
  return { file: name, isStdin: path === STDIN, isNamed, isRoster: false, outcome: await act(work.job) };
}

async function* all<Item>(first: readonly Item[], rest: AsyncIterable<Item>): AsyncGenerator<Item> {
  yield* first;
  yield* rest;
}
