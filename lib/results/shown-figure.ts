import { formatPercent, formatScore } from '@/lib/format/number';
import { roundHalfUp } from '@/lib/scoring/fraction';
import type { ExactScore } from '@/lib/scoring/scores';

/** A number as it is printed, or the words that stand in its place. */
export type ShownFigure =
  | { readonly kind: 'number'; readonly value: number; readonly display: string }
  | { readonly kind: 'nothing'; readonly word: string };

export const NO_SCORE = formatScore(null);
export const NOT_SCORED = 'Not scored';
const NOTHING_ASKED = 'Nothing to answer';
export const NOT_COMPARABLE = 'Not comparable';

/** Words in the place of a number. */
export function noFigure(word: string): ShownFigure {
  return { kind: 'nothing', word };
}

/** A score with one decimal, "49.9", or "No score". */
export function scoreFigure(score: ExactScore | null): ShownFigure {
  if (score === null) return noFigure(NO_SCORE);
  return { kind: 'number', value: roundHalfUp(score, 1), display: formatScore(score) };
}

/** A score as a whole number, "50", or "No score". */
export function wholeFigure(score: ExactScore | null): ShownFigure {
  if (score === null) return noFigure(NO_SCORE);
  const value = roundHalfUp(score, 0);
  return { kind: 'number', value, display: value.toString() };
}

/** A coverage, "94.7%", or "Nothing to answer". */
export function coverageFigure(coverage: ExactScore | null): ShownFigure {
  if (coverage === null) return noFigure(NOTHING_ASKED);
  return { kind: 'number', value: roundHalfUp(coverage, 1), display: formatPercent(coverage) };
}

/** What a figure prints. */
export function printed(figure: ShownFigure): string {
  return figure.kind === 'number' ? figure.display : figure.word;
}
