import { availableParallelism } from 'node:os';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { printable } from './printable';
import { Trouble } from './trouble';
import type { Command } from './usage';

/** The options of every command that reads files. */
export const CONFIG_OPTIONS = {
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  'stdin-filename': { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** The options of every command that goes over many files. */
export const FILE_OPTIONS = {
  ...CONFIG_OPTIONS,
  'no-ignore': { type: 'boolean' },
  jobs: { type: 'string', short: 'j' },
} as const satisfies ParseArgsConfig['options'];

/** What is said of the configuration. */
export interface ConfigOptions {
  readonly config?: string | undefined;
  readonly 'no-config'?: boolean | undefined;
}

/** What is said of the files of a run. */
export interface FileOptions extends ConfigOptions {
  readonly 'no-ignore'?: boolean | undefined;
  readonly 'stdin-filename'?: string | undefined;
  readonly jobs?: string | undefined;
}

/** The options and paths of a command; trouble where there are options that it does not have, or no paths. */
export function parse<Options extends NonNullable<ParseArgsConfig['options']>>(
  command: Command,
  args: string[],
  options: Options,
) {
  const parsed = attempt(command, () => parseArgs({ args, allowPositionals: true, options }));
  if (parsed.positionals.length === 0) throw misused(command, 'Name a file or a folder, such as . for this one.');
  return parsed;
}

/** What is given for an option, which is one of the values that it can have. */
export function choiceOf<Value extends string>(
  command: Command,
  option: string,
  given: string,
  values: readonly Value[],
): Value {
  const value = values.find((one) => one === given);
  if (value === undefined)
    throw misused(command, `There is no --${option} ${printable(given)}: it is ${values.join(', ')}.`);
  return value;
}

/** How many threads are wished for. */
export function threadsOf(command: Command, jobs: string | undefined): number {
  if (jobs === undefined) return Math.min(availableParallelism(), MOST_THREADS);
  if (!/^[1-9]\d{0,2}$/.test(jobs)) throw misused(command, '--jobs is a number of threads, from 1 to 999.');
  return Number(jobs);
}

/** The main thread can feed no more. */
const MOST_THREADS = 16;

/** Trouble with how a command was called. */
export function misused(command: Command, sentence: string): Trouble {
  return new Trouble(`${sentence}\nSee turnwise ${command} --help.`);
}

function attempt<Result>(command: Command, parse: () => Result): Result {
  try {
    return parse();
  } catch (error) {
    const [sentence = ''] = printable((error as Error).message).split('. '); // The rest is advice for another case.
    throw misused(command, `${sentence}.`);
  }
}
