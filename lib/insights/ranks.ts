/** Values with how often each counts: 1 as they stand, other whole numbers in a sample that was drawn again. */
export type Counted = {
  readonly values: readonly number[];
  /** As many as values, each 0 or more. */
  readonly times: readonly number[];
  /** Places of the values from the lowest to the highest: `orderOf`, worked out once for many samples. */
  readonly order: readonly number[];
};

/** The places of the values, from the lowest value to the highest. */
export function orderOf(values: readonly number[]): readonly number[] {
  return values.map((_, place) => place).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
}

/**
 * The rank of each value, 1 for the lowest. Equal values share the mean of the ranks that they take up together, as
 * Spearman's coefficient asks. A value that counts more than once takes up as many ranks.
 * Source: Kendall and Gibbons, Rank Correlation Methods, 5th edition, chapter 3 (ties: mid-ranks).
 */
export function ranksOf({ values, times, order }: Counted): number[] {
  const ranks = Array<number>(values.length).fill(0);
  let below = 0;
  for (let start = 0; start < order.length;) {
    const end = endOfTie(values, order, start);
    const tied = order.slice(start, end);
    const taken = tied.reduce((sum, place) => sum + (times[place] ?? 0), 0);
    for (const place of tied) ranks[place] = below + (taken + 1) / 2;
    below += taken;
    start = end;
  }
  return ranks;
}

function endOfTie(values: readonly number[], order: readonly number[], start: number): number {
  const first = values[order[start] ?? 0];
  let end = start + 1;
  while (end < order.length && values[order[end] ?? 0] === first) end += 1;
  return end;
}

/** Each value counted once. */
export function countedOnce(values: readonly number[]): Counted {
  return { values, times: values.map(() => 1), order: orderOf(values) };
}
