import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLevels, levelCounts, nearestLevel } from './level-counts';

describe('the level that a score is nearest to', () => {
  it.each([
    [0, 0],
    [12.4, 0],
    [12.5, 1],
    [25, 1],
    [62.4, 2],
    [62.5, 3],
    [87.5, 4],
    [100, 4],
  ])('of %d is level %i', (score, level) => {
    expect(nearestLevel(score)).toBe(level);
  });

  it('is its own where an answer is a level', () => {
    expect([0, 1, 2, 3, 4].map((level) => nearestLevel(25 * level))).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('counts by level', () => {
  it('count each score once, whatever the scores', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true })), (scores) => {
        const counts = levelCounts(scores);
        expect(counts).toHaveLength(5);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(scores.length);
      }),
    );
    expect(levelCounts([0, 50, 51, 100])).toEqual([1, 0, 2, 0, 1]);
  });

  it('are of scores alone: a share of people is at no level', () => {
    expect(['theme:home', 'question:x-01', 'rate:x-02'].map(hasLevels)).toEqual([true, true, false]);
  });
});
