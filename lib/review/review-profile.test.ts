import { describe, expect, it } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import { answered } from '@/lib/results/testing';
import { reviewProfiles } from './review-profile';
import { levelFinding, reviewedWith, statementFinding } from './testing';

const beside = {
  definition: exampleFramework(),
  answers: { 'ex-pos-03': answered(2), 'ex-pos-04': answered(2), 'ex-gov-01': answered(4) },
};
const LEVELS = [
  levelFinding('ex-pos-03', 1, { claimed: answered(2) }),
  levelFinding('ex-pos-04', 3, { claimed: answered(2) }),
];
const rowsOf = (...reviewed: Parameters<typeof reviewProfiles>[0]) =>
  reviewProfiles(reviewed, beside).map(({ rows }) => rows);

describe('a review, theme by theme, beside the council’s own answers', () => {
  it('has how many questions stand at each level, of the questions that were judged alone', () => {
    const [rows] = rowsOf(reviewedWith(LEVELS));
    expect(rows).toMatchObject([{ council: 'Developing 2', reviewer: 'Emerging 1, Embedded 1', words: '' }]);
  });

  it('has the words of a statement on a whole theme, and none of the council’s levels beside it', () => {
    const { id: themeId, title } = exampleFramework().themes[1] ?? { id: '', title: '' };
    const [rows] = rowsOf(reviewedWith([statementFinding(themeId, 'not-true', 'Nobody <b>asked</b> us.')]));
    expect(rows).toMatchObject([
      { themeId, title, council: 'Its answers in this theme', words: 'Nobody <b>asked</b> us.' },
    ]);
  });

  it('is nothing before it is handed over, and each of two stands alone', () => {
    expect(rowsOf(reviewedWith(LEVELS, { finished: null }))).toEqual([]);
    const other = reviewedWith([levelFinding('ex-gov-01', 4, { claimed: answered(4) })], { id: 'review-2' });
    expect(rowsOf(reviewedWith(LEVELS), other)).toHaveLength(2);
  });

  it('says of a question that nobody has answered that it is not answered', () => {
    const bare = reviewProfiles([reviewedWith(LEVELS)], { ...beside, answers: {} });
    expect(bare[0]?.rows[0]?.council).toMatch(/^Not answered 2$/);
  });
});
