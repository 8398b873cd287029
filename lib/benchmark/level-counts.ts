import { isAtLevel } from './entry';

/** Levels 0 to 4. Source: framework guide, part 4. */
export const LEVELS = [0, 1, 2, 3, 4] as const;
const POINTS_A_LEVEL = 25;

/** How many councils are nearest to each level, from 0 to 4. */
export type LevelCounts = readonly number[];

/** The level that a score from 0 to 100 is nearest to; half way up counts as the higher. An answer by level is at its own. */
export function nearestLevel(score: number): number {
  return Math.min(Math.floor(score / POINTS_A_LEVEL + 1 / 2), LEVELS.length - 1);
}

/** How many of the scores are nearest to each level. */
export function levelCounts(scores: readonly number[]): LevelCounts {
  const levels = scores.map(nearestLevel);
  return LEVELS.map((level) => levels.filter((each) => each === level).length);
}

/** Whether figures under this key are scores, and so near to a level. A share of people is near to none. */
export function hasLevels(key: string): boolean {
  return !isAtLevel(key, 'rate');
}
