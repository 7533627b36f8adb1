import { runInWorker } from './worker';

/** The whole suite, and what holds in a workspace that is on no disk only. */
export function run(): Promise<void> {
  return runInWorker(async () => {
    await import('./suite/virtual.test.js');
    await import('./suite/index.js');
  });
}
