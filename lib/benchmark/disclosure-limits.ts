/** The numbers of the disclosure rules, which docs/disclosure.md explains: change them here and there together. */
export type DisclosureRules = {
  /** Fewest councils that stand side by side by name, the viewer's own among them. */
  readonly minimumNamed: number;
  /** Fewest other councils behind a median or quartile. */
  readonly minimumOthers: number;
  /** Fewest anonymous councils behind a statistic, and in the difference of any two, where there are any. */
  readonly minimumAnonymous: number;
  /** Points by which the anonymous values in each part must differ: no value may be pinned closer than this. */
  readonly minimumSpread: number;
  /** Statistics with an anonymous value behind them are rounded to this many points. */
  readonly roundTo: number;
};

export const DISCLOSURE_RULES: DisclosureRules = {
  minimumNamed: 2,
  minimumOthers: 5,
  minimumAnonymous: 5,
  minimumSpread: 10,
  roundTo: 5,
};

/** How far a rounded statistic can lie from the exact one, in points. */
export const ROUNDED_BY_UP_TO = DISCLOSURE_RULES.roundTo / 2;
