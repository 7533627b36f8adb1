import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { bundle } from './process';

/**
 * Has a client start a server, kills the client, and waits until the server is gone, too; the milliseconds that this
 * took. A busy server never comes back to its main thread.
 */
export async function orphaned(kind: 'busy' | 'idle'): Promise<number> {
  const parent = spawn(process.execPath, [join(__dirname, 'parent.cjs'), bundle('server.js'), kind], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  const lifeline = parent.stdio[3] as Readable; // Held by parent and server: it ends with the last of them.
  const [said] = await once(lifeline, 'data');
  assert.equal(String(said), kind);
  const start = performance.now();
  parent.kill('SIGKILL');
  lifeline.resume();
  await once(lifeline, 'close');
  return performance.now() - start;
}
