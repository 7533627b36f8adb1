// Tells what the service needs to read a long text, in milliseconds of processor time: the median of some runs. That is
// not lengthened by whatever else the machine does; the thread that waits for this one adds nothing to it.
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { LONG_TEXTS } from './longTexts.mjs';
import { median } from './statistics.mjs';

const RUNS = 3;

const { service, name, size } = workerData;
const { Snapshot, outline } = createRequire(import.meta.url)(service);
const text = LONG_TEXTS[name].write(size);

const times = Array.from({ length: RUNS }, () => {
  const before = process.cpuUsage();
  outline(Snapshot.create('file:///long.transcript', 'transcript', 1, text));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
});
parentPort.postMessage(median(times));
