import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Settings } from '../../service';
import type { Job, Outcome } from './job';
import { NOTHING } from './perform';

/** What a thread is told: a job, whose settings are sent the first time only and then go by their number. */
export interface Order {
  readonly job: Omit<Job, 'settings'>;
  readonly number: number;
  readonly settings?: Settings;
}

/** What a bundle looks for to know that it runs as a thread of a pool. */
export const THREAD = 'turnwise thread';

interface Waiting {
  readonly job: Job;
  readonly done: (outcome: Outcome) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly told: Set<number>;
  busy: Waiting | undefined;
}

/**
 * Threads that do jobs, each one at a time; begun when there is work for them, at most `size`. A job that brings its
 * thread down, as one that takes all memory does, has that told of it, and another thread goes on with the next.
 */
export class Pool {
  private readonly threads = new Set<Thread>();
  private readonly waiting: Waiting[] = [];
  private readonly numbers = new Map<Settings, number>();

  constructor(
    private readonly size: number,
    private readonly script: string,
    private readonly resourceLimits: ResourceLimits = {},
  ) {}

  run(job: Job): Promise<Outcome> {
    return new Promise((done) => {
      this.waiting.push({ job, done });
      this.next();
    });
  }

  /** To be called when nothing is under way any more. */
  async close(): Promise<void> {
    const threads = [...this.threads];
    this.threads.clear();
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  private next(): void {
    const idle = [...this.threads].find(({ busy }) => !busy);
    const thread = idle ?? (this.waiting.length > 0 && this.threads.size < this.size ? this.begin() : undefined);
    const waiting = thread && this.waiting.shift();
    if (!waiting) return;
    const { settings, ...job } = waiting.job;
    const number = this.numbers.get(settings) ?? this.numbers.size;
    this.numbers.set(settings, number);
    const order: Order = thread.told.has(number) ? { job, number } : { job, number, settings };
    thread.told.add(number);
    thread.busy = waiting;
    thread.worker.postMessage(order);
  }

  private begin(): Thread {
    const worker = new Worker(this.script, { workerData: THREAD, resourceLimits: this.resourceLimits });
    const thread: Thread = { worker, told: new Set(), busy: undefined };
    this.threads.add(thread);
    const end = (outcome: Outcome) => {
      thread.busy?.done(outcome);
      thread.busy = undefined;
      this.next();
    };
    const fall = (reason: string) => {
      if (this.threads.delete(thread)) end({ ...NOTHING, trouble: `This cannot be worked on: ${reason}` });
    };
    worker.on('message', end);
    worker.on('error', (error: NodeJS.ErrnoException) =>
      fall(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it takes more memory than there is.' : error.message),
    );
    worker.on('exit', () => fall('its thread has ended.'));
    return thread;
  }
}
