/** How many of these ascending numbers are at most `value`: the index of the first that is greater. */
export function countUpTo(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? value) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
