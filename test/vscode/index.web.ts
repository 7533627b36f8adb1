import { runInWorker } from './worker';

export const run = (): Promise<void> => runInWorker(() => import('./suite/index.js'));
