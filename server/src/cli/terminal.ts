import { once } from 'node:events';
import { TROUBLE } from './exitCodes';
import { printablePath } from './printable';

/** Waits while whoever reads is slower than we are, so that a long output is not held in memory. */
export async function write(output: string | Uint8Array): Promise<void> {
  if (output.length > 0 && !process.stdout.write(output)) await once(process.stdout, 'drain');
}

/** Says on standard error what there is to say of a file. */
export function complain(file: string, sentence: string): void {
  process.stderr.write(`${printablePath(file)}: ${sentence}\n`);
}

/** Ends when whoever reads has read enough, as `head` does. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : TROUBLE));
}

/**
 * Whether standard output shows colours. `FORCE_COLOR` says so, or with 0 that it does not; then `NO_COLOR`, unless it is
 * empty (no-color.org), and a terminal that calls itself dumb say no.
 */
export function showsColours(env = process.env, isTerminal = process.stdout.isTTY === true): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return isTerminal && !no && term !== 'dumb';
}
