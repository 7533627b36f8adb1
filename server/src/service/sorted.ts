/** How many of these ascending numbers are at most `value`: the index of the first that is greater. */
export function countUpTo(ascending: readonly number[], value: number): number {
  return countUpToBy(ascending, value, itself);
}

/** The same of anything that ascends by a number. */
export function countUpToBy<T>(ascending: readonly T[], value: number, by: (item: T) => number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (by(ascending[middle] as T) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const itself = (value: number) => value;
