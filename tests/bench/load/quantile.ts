/** The q-quantile of what was measured, the nearest rank; NaN of nothing. Values that are NaN (nothing came) are left out. */
export function quantile(values: Iterable<number>, q: number): number {
  const sorted = Float64Array.from([...values].filter((value) => !Number.isNaN(value))).sort();
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle one; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}
