import { Document } from './document.mjs';
import { cpuTime, residentMemory } from './process-stats.mjs';
import { outline, QUESTIONS } from './questions.mjs';
import { median } from './statistics.mjs';

/** Milliseconds after which no further edit of a series begins, so that a slow server does not hold up the others. */
const BUDGET = 10_000;

/** Edits that come at once in a burst, and how often a burst is compared with a single edit. */
const BURST = 20;
const BURSTS = 10;

/** A server with an open text, to which things are done that are measured. All times are in milliseconds. */
export class Session {
  /** Starts the server; to be stopped by whoever called, in any case. */
  constructor(server, content) {
    this.document = new Document(server.format, content.written(server.format));
    this.client = server.start(this.document);
  }

  /**
   * Opens the text in a server that has just started. Returns the time until the first outline, the outline, and the
   * megabytes that the process grew by for each megabyte of text.
   */
  async open() {
    const { client, document } = this;
    const { capabilities } = await client.initialize();
    this.questions = Object.fromEntries(Object.entries(QUESTIONS).map(([name, ask]) => [name, ask(capabilities)]));
    await client.settle();

    const before = residentMemory(client.pid);
    const opened = performance.now();
    client.notify('textDocument/didOpen', document.opening);
    const { decoded, result } = await outline(capabilities)(client, document);
    const after = residentMemory(client.pid);
    const growth = after && (after - before) / document.megabytes;
    return { open: decoded - opened, outline: result, growth };
  }

  /**
   * Makes so many edits, fewer if they take long, and after each asks a question of QUESTIONS. Returns for each edit the
   * total time until the answer is decoded, the server's part of that (until the last byte has arrived) and the
   * decoding, whether the answer was brief, and the server's processor time, which is known on average only. Nothing
   * where the server does not offer an answer.
   */
  async edits(question, count) {
    const { client, document } = this;
    const ask = this.questions[question];
    if (!ask) return [];
    await ask(client, document); // so that the first edit, too, has an answer before it
    const samples = [];
    const begun = performance.now();
    const cpuBefore = cpuTime(client.pid);
    do {
      const edit = document.edit();
      const sent = performance.now();
      client.notify('textDocument/didChange', edit);
      const { arrived, decoded, brief } = await ask(client, document);
      samples.push({ total: decoded - sent, server: arrived - sent, decode: decoded - arrived, brief });
    } while (samples.length < count && performance.now() - begun < BUDGET);
    const cpu = cpuBefore === undefined ? undefined : (cpuTime(client.pid) - cpuBefore) / samples.length;
    return samples.map((sample) => ({ ...sample, cpu }));
  }

  /** The median times from the last of many edits at once, and from a single edit, to the outline. */
  async bursts() {
    const one = [];
    const many = [];
    const begun = performance.now();
    do {
      one.push(await this.#outlineAfter(1));
      many.push(await this.#outlineAfter(BURST));
    } while (one.length < BURSTS && performance.now() - begun < BUDGET);
    return { one: median(one), many: median(many) };
  }

  async stop() {
    await this.client.stop();
  }

  async #outlineAfter(count) {
    const edits = Array.from({ length: count }, () => this.document.edit());
    let sent;
    for (const edit of edits) {
      sent = performance.now();
      this.client.notify('textDocument/didChange', edit);
    }
    const { decoded } = await this.questions.outline(this.client, this.document);
    return decoded - sent;
  }
}
