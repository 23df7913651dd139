export interface Summary {
  readonly median: number;
  /** Distance between the first and the third quartile. */
  readonly spread: number;
}

/** Of at least one value. */
export function summary(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), spread: quantile(sorted, 0.75) - quantile(sorted, 0.25) };
}

/** @param sorted ascending, not empty */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}

/** Ratios of runs made side by side: what slows the machine down slows both of a pair. */
export function ratioOf(own: readonly number[], peer: readonly number[]): Summary {
  return summary(own.map((value, run) => value / peer[run]!));
}
