import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of the heap that are in use once all that nobody needs is gone. */
export async function heapAfterCollection(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let used = Number.POSITIVE_INFINITY;
  // What waits for a turn of the loop to end is not gone at once.
  for (let i = 0; i < 4; i++) {
    await new Promise(setImmediate);
    collect();
    used = Math.min(used, process.memoryUsage().heapUsed);
  }
  return used;
}
