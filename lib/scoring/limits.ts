/** The bounds that scores are marked by or withheld at, for the arithmetic and for every sentence about it. */

/** Coverage below this many per cent is marked as low. Source: framework guide, part 5. */
export const LOW_COVERAGE_BELOW = 60;

/** A figure with fewer scored answers than this is thin. Source: framework guide, part 5. */
export const THIN_BELOW = 2;

/** With fewer scored questions than this, a framework is shown without a score. Source: product description, part 3. */
export const FEWEST_SCORED_QUESTIONS = 5;

/** Whether so many scored questions are enough for a score. */
export function isScoredOn(scoredQuestions: number): boolean {
  return scoredQuestions >= FEWEST_SCORED_QUESTIONS;
}
