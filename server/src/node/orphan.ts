/**
 * Ends this process when the process that started it is gone, or the one that the client names. Watched from a thread
 * of its own, so that it also works while the main thread is busy; a thread cannot end the process by `exit`.
 */
export async function endWithParent(clientProcess: number | null): Promise<void> {
  const { Worker } = await import('node:worker_threads'); // Late, as all that no answer waits for.
  const watcher = new Worker(WATCH, {
    eval: true,
    workerData: { parent: PARENT, client: clientProcess, every: EVERY },
  });
  watcher.unref();
}

/** Read at once: after the parent's end there is another one. */
const PARENT = process.ppid;

/** Milliseconds. */
const EVERY = 1000;

/**
 * Source text, since a bundle has no second file to start a thread from. A client's process that is not to be seen
 * from here in the first place, as from within a container, is not watched.
 */
const WATCH = `
const { parent, client, every } = require('node:worker_threads').workerData;
const exists = (pid) => {
  try { return process.kill(pid, 0); } catch (error) { return error.code !== 'ESRCH'; }
};
const watched = [parent, client].filter((pid) => pid > 1 && exists(pid));
setInterval(() => {
  if (process.ppid !== parent || !watched.every(exists)) process.kill(process.pid, 'SIGKILL');
}, every);
`;
