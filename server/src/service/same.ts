/** Whether two lists have the very same items in the same order. */
export function isSameList<T>(some: readonly T[], others: readonly T[]): boolean {
  return some === others || (some.length === others.length && some.every((each, i) => each === others[i]));
}
