import type { HistorySide } from './history-line';

/** One question as an approver reads it: what the council claims, and what it said at the last decision. */
export type Claim = {
  readonly questionId: string;
  readonly question: string;
  /** Who wrote it; null where nobody has answered. */
  readonly who: string | null;
  readonly now: HistorySide;
  /** Only where it has changed since the last decision. */
  readonly before: HistorySide | null;
  /** What it rests on now, in words. */
  readonly evidence: string;
  /** Its evidence was changed since the last decision. */
  readonly isBackedAnew: boolean;
  /** Why it was sent back at the last decision; null where it was not. */
  readonly sentBackFor: string | null;
  /** It was sent back, and nobody has answered it since. */
  readonly isStillOpen: boolean;
};

export type ThemeClaims = {
  readonly themeId: string;
  readonly title: string;
  readonly claims: readonly Claim[];
};
