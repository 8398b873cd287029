import type { Question } from '@/lib/framework/question';

/** Points of one level. Source: framework guide, part 3. */
const POINTS_A_LEVEL = 25;

/** How many levels higher a council is whom one asks, and so how much room one's own level must leave. Source: issue 4, part 7. */
export const LEVELS_HIGHER = 2;
const HIGHEST_LEVEL = 4;

/** A question that is answered with a level, or whose number falls into bands of levels. Source: framework guide, part 3. */
function hasLevels(question: Question): boolean {
  if (!question.scored) return false;
  return question.kind === 'maturity' || (question.kind === 'number' && question.scoring !== undefined);
}

/**
 * The level, 0 to 4, that a council's score at a question stands for; null where the question has no levels, or no answer is
 * known. `score` is 0 to 100.
 */
export function levelAt(question: Question, score: number | undefined): number | null {
  if (score === undefined || !hasLevels(question)) return null;
  const level = score / POINTS_A_LEVEL;
  return Number.isInteger(level) ? level : null;
}

/** Whether a level is low: two levels higher still exist. */
export function isLow(level: number | null): level is number {
  return level !== null && level + LEVELS_HIGHER <= HIGHEST_LEVEL;
}
