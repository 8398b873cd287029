/** What one measure has found: both sides in the same unit. */
export type Figures = { readonly ours: number; readonly yardstick: number };

export type Result = Figures & {
  readonly name: string;
  readonly unit: string;
  /** Most that the ratio may be; for kB and saves/s what `ours` is held against. Source: docs/performance.md. */
  readonly target: number;
};

/**
 * The middle of some figures, or the mean of the two in the middle.
 *
 * @throws RangeError when there are none
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  if (low === undefined || high === undefined) throw new RangeError('Nothing was measured');
  return (low + high) / 2;
}

const MOST = 0.95;

/**
 * What 95 of 100 of the values do not exceed: the smallest such value.
 *
 * @throws RangeError when there are none
 */
export function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.ceil(sorted.length * MOST) - 1];
  if (found === undefined) throw new RangeError('Nothing was measured');
  return found;
}

type Sides = {
  readonly ours: () => Promise<number>;
  readonly yardstick: () => Promise<number>;
};

/** Rounds that warm both sides up and do not count, and those that do. */
export type Rounds = { readonly warm: number; readonly counted: number };

/**
 * Measures both sides in turn, so that whatever else the machine does falls on both; who begins changes each round.
 *
 * @returns the median of each side's counted rounds
 */
export async function interleave(sides: Sides, { warm, counted }: Rounds): Promise<Figures> {
  const ours: number[] = [];
  const yardstick: number[] = [];
  for (let round = 0; round < warm + counted; round += 1) {
    if (round % 2 === 0) ours.push(await sides.ours());
    yardstick.push(await sides.yardstick());
    if (round % 2 === 1) ours.push(await sides.ours());
  }
  return { ours: median(ours.slice(warm)), yardstick: median(yardstick.slice(warm)) };
}

/** One line of JSON for a result, with its ratio. */
export function resultLine({ name, ours, yardstick, unit, target }: Result): string {
  const ratio = rounded(ours / yardstick);
  return JSON.stringify({ name, ours: rounded(ours), yardstick: rounded(yardstick), unit, ratio, target });
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}
