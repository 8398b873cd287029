import { countedOnce, ranksOf } from './ranks';

/** Two things known of the same councils, in the same order, and the group that each council is compared within. */
export type Paired = {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** One name a council, such as its type and cluster. */
  readonly strata: readonly string[];
};

/**
 * Spearman's rank correlation, from -1 to 1: Pearson's of the ranks, which is right with ties where the short formula is
 * not. Null where it says nothing: fewer than three pairs, or all values of one side equal.
 */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
  const once = x.map(() => 1);
  return correlate(ranksOf(countedOnce(x)), ranksOf(countedOnce(y)), once);
}

/**
 * The rank correlation with the strata held: each rank less the mean rank of its stratum, on both sides, correlated. A
 * council that is alone in its stratum has nothing to be compared with and adds nothing. Null as above.
 * Source: partial rank correlation by residuals (Kendall and Gibbons, chapter 8), with strata as the thing controlled.
 */
export function spearmanWithin({ x, y, strata }: Paired): number | null {
  const once = x.map(() => 1);
  const places = placesOf(strata);
  const [rx, ry] = [ranksOf(countedOnce(x)), ranksOf(countedOnce(y))];
  return correlate(residuals(rx, once, places), residuals(ry, once, places), once);
}

/** Strata as whole numbers from 0. */
export function placesOf(strata: readonly string[]): readonly number[] {
  const names = [...new Set(strata)];
  const place = new Map(names.map((name, index) => [name, index]));
  return strata.map((name) => place.get(name) ?? 0);
}

/** Each rank less the mean rank of its stratum, where each council counts `times` times. */
export function residuals(
  ranks: readonly number[],
  times: readonly number[],
  strata: readonly number[],
): number[] {
  const sums: number[] = [];
  const counts: number[] = [];
  ranks.forEach((rank, index) => {
    const stratum = strata[index] ?? 0;
    const count = times[index] ?? 0;
    sums[stratum] = (sums[stratum] ?? 0) + rank * count;
    counts[stratum] = (counts[stratum] ?? 0) + count;
  });
  return ranks.map((rank, index) => {
    const stratum = strata[index] ?? 0;
    return rank - (sums[stratum] ?? 0) / Math.max(1, counts[stratum] ?? 0);
  });
}

const FEWEST_PAIRS = 3;
/** What sums of some hundred ranks can be off by, of a spread that is nothing. */
const NOTHING = 1e-9;

/** Pearson's correlation where each pair counts `times` times. Null where either side does not vary. */
export function correlate(
  x: readonly number[],
  y: readonly number[],
  times: readonly number[],
): number | null {
  const n = times.reduce((sum, count) => sum + count, 0);
  if (n < FEWEST_PAIRS) return null;
  const meanX = weightedSum(x, times) / n;
  const meanY = weightedSum(y, times) / n;
  let [xx, yy, xy] = [0, 0, 0];
  for (let index = 0; index < times.length; index += 1) {
    const count = times[index] ?? 0;
    const [dx, dy] = [(x[index] ?? 0) - meanX, (y[index] ?? 0) - meanY];
    xx += count * dx * dx;
    yy += count * dy * dy;
    xy += count * dx * dy;
  }
  if (xx < NOTHING || yy < NOTHING) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

function weightedSum(values: readonly number[], times: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (times[index] ?? 0), 0);
}
