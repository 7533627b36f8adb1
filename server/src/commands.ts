import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { checkFiles } from './cli/commands/check';
import { explainLines } from './cli/commands/explain';
import { exportFiles } from './cli/commands/export';
import { TROUBLE } from './cli/exitCodes';
import { THREAD } from './cli/jobs/pool';
import { doJobs } from './cli/jobs/thread';
import { printable } from './cli/printable';
import { endWithReader } from './cli/terminal';
import { Trouble } from './cli/trouble';
import type { Command } from './cli/usage';

// The commands that know the language. Threads that they begin run this file, too.

const COMMANDS: Record<Exclude<Command, 'server'>, (args: string[]) => Promise<number>> = {
  check: checkFiles,
  export: exportFiles,
  explain: explainLines,
};

/** Runs a command with its arguments, and sets the exit code of the process. */
export async function run(command: keyof typeof COMMANDS, args: string[]): Promise<void> {
  endWithReader();
  try {
    process.exitCode = await COMMANDS[command](args);
  } catch (error) {
    const { message } = error as Error;
    process.stderr.write(`${error instanceof Trouble ? message : printable(message)}\n`);
    process.exitCode = TROUBLE;
  }
}

if (!isMainThread && workerData === THREAD && parentPort) doJobs(parentPort);
