import { LONG, SEED } from '../harness/seed';
import { ROWS } from './rows';

/** How many, or how large, in the run of every day and in the long one. */
export function size(short: number, long: number): number {
  return LONG ? long : short;
}

const figures = new Map<number, string[]>();

/** Adds a figure to a row of the table that is printed when all tests have run. */
export function record(row: number, figure: string): void {
  figures.set(row, [...(figures.get(row) ?? []), figure]);
}

/** A test of one row of the table. It gives the figure that shows that the row holds. */
export function prove(row: number, prove: () => string | Promise<string>): void {
  const [fault, behaviour] = ROWS[row] ?? [];
  it(`${row} ${fault}: ${behaviour}`, async function () {
    this.timeout(LONG ? 0 : 60_000);
    const figure = await prove();
    record(row, figure);
    if (this.test) this.test.title += `: ${figure}`;
  });
}

/** Numbers from 0 to 1, 1 exclusive, always the same for a seed (mulberry32). */
export function randomBy(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Milliseconds that something takes. To be shown, or compared with others of the same run. */
export async function time(what: () => unknown): Promise<number> {
  const start = performance.now();
  await what();
  return performance.now() - start;
}

/**
 * How many times more of the processor something takes for four times as much: some 4 where that is in proportion, 16
 * where in proportion to the square. The least of three runs of each, since garbage may be collected in any.
 */
export async function growth(what: (size: number) => unknown, size: number): Promise<number> {
  const least = async (size: number) => {
    const times: number[] = [];
    for (let i = 0; i < 3; i++) {
      const start = process.cpuUsage();
      await what(size);
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1000);
    }
    return Math.min(...times);
  };
  await what(size);
  const [once, fourTimes] = [await least(size), await least(4 * size)];
  return (fourTimes + LITTLE) / (once + LITTLE);
}

/** What {@link growth} stays below where it is in proportion. */
export const LINEAR = 10;

/** Milliseconds that say nothing. */
const LITTLE = 2;

/** The middle of some numbers, and the one that five in a hundred exceed. */
export function spread(numbers: readonly number[]): { median: number; p95: number } {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

export function ms(milliseconds: number): string {
  return milliseconds < 10 ? `${milliseconds.toFixed(2)} ms` : `${Math.round(milliseconds).toLocaleString('en')} ms`;
}

export function n(number: number): string {
  return number.toLocaleString('en');
}

after(() => {
  if (figures.size === 0) return;
  const lines = [...figures]
    .sort(([a], [b]) => a - b)
    .map(([row, found]) => {
      const [fault, behaviour] = ROWS[row] ?? [];
      return `| ${row} | ${fault} | ${behaviour} | ${found.join('; ')} |`;
    });
  console.log(`\nFaults, what is done about them, and what shows it (seed ${SEED}${LONG ? ', long run' : ''}):\n`);
  console.log(['| | fault | behaviour | figure |', '| --- | --- | --- | --- |', ...lines].join('\n'));
});
