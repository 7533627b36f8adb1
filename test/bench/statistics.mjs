/** The middle one of the values; nothing where there are none. */
export function median(values) {
  return quantile(values, 0.5);
}

/** Nothing where one of the values is not known. */
export function mean(values) {
  if (values.length === 0 || values.includes(undefined)) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle, and the value that one in twenty exceeds, of so many values. */
export function summary(values) {
  return { p50: median(values), p95: quantile(values, 0.95), count: values.length };
}

/** The least value that at least this share of the values does not exceed. */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
