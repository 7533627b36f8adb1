import type { MessagePort } from 'node:worker_threads';
import { DEFAULT_SETTINGS, type Settings } from '../../service';
import { perform } from './perform';
import type { Order } from './pool';

/** Does the jobs that come on a port, one after the other, and says what became of each. */
export function doJobs(port: MessagePort): void {
  const known = new Map<number, Settings>();
  port.on('message', async ({ job, number, settings }: Order) => {
    if (settings) known.set(number, settings);
    port.postMessage(await perform({ ...job, settings: known.get(number) ?? DEFAULT_SETTINGS }));
  });
}
