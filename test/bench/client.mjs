import { spawn } from 'node:child_process';
import { CAPABILITIES } from './capabilities.mjs';
import { Frames, frame } from './frames.mjs';

/** Milliseconds after which a server that does not answer is given up. */
const PATIENCE = 120_000;
/** Milliseconds that a server has to end by itself. */
const FAREWELL = 5000;

/**
 * A client of one language server process, over its standard input and output. It frames messages itself, so that it
 * can tell when the last byte of an answer has come from when the answer is decoded.
 *
 * Every request fails, with a sentence, when the server ends or is silent for too long.
 */
export class Client {
  #child;
  #started;
  #answers;
  #waiting = new Map();
  #lastId = 0;
  #ended;
  #complaint = '';
  #kill = () => this.#child.kill('SIGKILL');

  /** Starts the server; `answers` are functions by the method that the server may ask its client for. */
  constructor(args, answers) {
    this.#answers = { 'workspace/configuration': ({ items }) => items.map(() => null), ...answers };
    this.#started = performance.now();
    this.#child = spawn(process.execPath, args, { stdio: 'pipe' });
    process.once('exit', this.#kill);
    this.#child.stdin.on('error', () => {}); // The server's end is noticed as such.
    this.#child.stderr.on('data', (data) => {
      this.#complaint += data;
    });
    const frames = new Frames();
    this.#child.stdout.on('data', (chunk) => {
      const arrived = performance.now();
      try {
        for (const body of frames.feed(chunk)) this.#take(body, arrived);
      } catch (error) {
        this.#end(error.message);
      }
    });
    this.exited = new Promise((resolve) => {
      this.#child.once('error', (error) => this.#end(`could not be started: ${error.message}`)).once('error', resolve);
      this.#child.once('exit', (code, signal) => this.#end(`ended (${signal ?? code}${this.#lastError()})`));
      this.#child.once('exit', resolve);
    });
  }

  get pid() {
    return this.#child.pid;
  }

  /** Shakes hands; returns the server's capabilities, and the milliseconds from the process's start until then. */
  async initialize() {
    const { result, decoded } = await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities: CAPABILITIES,
    });
    this.notify('initialized', {});
    return { capabilities: result.capabilities, took: decoded - this.#started };
  }

  /**
   * Asks, and returns the result, with the time at which its last byte had arrived and that at which it was decoded,
   * in milliseconds of `performance.now()`.
   */
  request(method, params) {
    if (this.#ended) return Promise.reject(new Error(this.#ended));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#giveUp(method), PATIENCE);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#send({ id, method, params });
    });
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  /** Waits until the server has dealt with all that was sent before, by a request that no server knows. */
  async settle() {
    await this.request('bench/settle', {}).catch((error) => {
      if (this.#ended) throw error;
    });
  }

  /** Says goodbye, and ends a server that does not go. */
  async stop() {
    const timer = setTimeout(this.#kill, FAREWELL);
    await this.request('shutdown').catch(() => {});
    this.notify('exit');
    this.#child.stdin.end();
    await this.exited;
    clearTimeout(timer);
    process.off('exit', this.#kill);
  }

  #send(message) {
    this.#child.stdin.write(frame({ jsonrpc: '2.0', ...message }));
  }

  #take(body, arrived) {
    const message = JSON.parse(body.toString());
    const decoded = performance.now();
    if (!message.method) this.#resolve(message, { arrived, decoded });
    else if (message.id !== undefined) this.#answer(message);
  }

  /** Servers wait for answers: whatever this client does not know, it answers with nothing. */
  #answer({ id, method, params }) {
    this.#send({ id, result: this.#answers[method]?.(params) ?? null });
  }

  #resolve({ id, result, error }, times) {
    const { resolve, reject, timer } = this.#waiting.get(id) ?? {};
    this.#waiting.delete(id);
    clearTimeout(timer);
    if (error) reject?.(new Error(`answered with an error: ${error.message}`));
    else resolve?.({ result, ...times });
  }

  /** The line of what the server has complained about that tells most. */
  #lastError() {
    const lines = this.#complaint.trim().split('\n');
    const line = lines.findLast((some) => some.includes('Error')) ?? lines.at(-1);
    return line && `: ${line.trim()}`;
  }

  #giveUp(method) {
    this.#end(`did not answer ${method} within ${PATIENCE / 1000} s`);
    this.#kill();
  }

  /** What is waited for fails, and so does whatever is asked from now on. */
  #end(reason) {
    this.#ended ??= reason;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new Error(this.#ended));
    }
    this.#waiting.clear();
  }
}
