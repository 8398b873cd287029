export type Quartiles = { readonly lower: number; readonly median: number; readonly upper: number };

/**
 * Lower quartile, median and upper quartile of at least one number, by linear interpolation between the two nearest:
 * the same arithmetic as `percentile_cont` in PostgreSQL, so that page and SQL agree to the last bit.
 * Throws a RangeError when there are no numbers.
 */
export function quartiles(values: readonly number[]): Quartiles {
  const sorted = Float64Array.from(values).sort();
  return {
    lower: quantileOfSorted(sorted, 0.25),
    median: quantileOfSorted(sorted, 0.5),
    upper: quantileOfSorted(sorted, 0.75),
  };
}

/** The nearest multiple of `step`, halves up. 52.5 to a step of 5 is 55. */
export function roundToStep(value: number, step: number): number {
  return Math.floor(value / step + 0.5) * step;
}

function quantileOfSorted(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) throw new RangeError('No numbers to take a quantile of');
  return below + (position - Math.floor(position)) * (above - below);
}
