import { describe, expect, it } from 'vitest';
import { FEWEST_SCORED_QUESTIONS, isScoredOn, LOW_COVERAGE_BELOW, THIN_BELOW } from './limits';

describe('the bounds of scores', () => {
  it('are those of the framework guide and the product description', () => {
    expect({ LOW_COVERAGE_BELOW, THIN_BELOW, FEWEST_SCORED_QUESTIONS }).toEqual({
      LOW_COVERAGE_BELOW: 60,
      THIN_BELOW: 2,
      FEWEST_SCORED_QUESTIONS: 5,
    });
  });

  it.each([
    [0, false],
    [4, false],
    [5, true],
    [28, true],
  ])('%i scored questions make a score: %s', (questions, isScored) => {
    expect(isScoredOn(questions)).toBe(isScored);
  });
});
