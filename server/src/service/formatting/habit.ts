/** How often each way of writing something is met with. */
export type Tally<T> = Map<T, number>;

export function count<T>(tally: Tally<T>, value: T, times = 1): void {
  tally.set(value, (tally.get(value) ?? 0) + times);
}

/** The way of writing that has at least this share of all, and is met with often enough; nothing where there is none. */
export function prevailing<T>(tally: Tally<T>, least: number, share: number): T | undefined {
  let all = 0;
  for (const times of tally.values()) all += times;
  for (const [value, times] of tally) if (times >= least && times >= all * share) return value;
  return undefined;
}
