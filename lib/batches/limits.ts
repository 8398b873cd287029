/** The numbers of the rules for batches, which docs/disclosure.md explains: change them here and there together. */
export type BatchLimits = {
  /** Fewest councils behind a median, quartile or distribution, the reader's own not counted. */
  readonly minimumOthers: number;
  /** Fewest anonymous councils that nothing shown tells apart: each of them has this many less one for company. */
  readonly minimumPart: number;
  /** Points by which the values in each part must differ: no value may be pinned closer than this. */
  readonly minimumSpread: number;
  /** Statistics with an anonymous value behind them are rounded to this many points. */
  readonly roundTo: number;
};

export const BATCH_LIMITS: BatchLimits = {
  minimumOthers: 5,
  minimumPart: 6,
  minimumSpread: 10,
  roundTo: 5,
};

/** How far a rounded statistic can lie from the exact one, in points. */
export const ROUNDED_BY_UP_TO = BATCH_LIMITS.roundTo / 2;
