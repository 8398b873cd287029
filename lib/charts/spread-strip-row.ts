/** The middle half of councils: lower quartile, median, upper quartile, each from 0 to 100. */
export interface Band {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** A council that shares by name. */
export interface NamedScore {
  readonly letter: string;
  readonly name: string;
  readonly value: number;
}

/**
 * One row of a benchmark. All values run from 0 to 100, as the table prints them. `ownName` is null where
 * nobody is "you" (the lab's view); `band` is null where it is hidden, and `hiddenBecause` then says why.
 */
export interface SpreadStrip {
  readonly title: string;
  readonly ownName: string | null;
  readonly own: number | null;
  readonly band: Band | null;
  readonly hiddenBecause?: string | undefined;
  readonly named: readonly NamedScore[];
}
