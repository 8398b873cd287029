import { describe, expect, it } from 'vitest';
import { keptSide, keptText, keptWords, readKept } from './kept-side';

const SIDES = ['mine', 'theirs', 'both'] as const;

describe('what was kept of two answers', () => {
  it.each(SIDES)('goes through an address as it was chosen: %s', (side) => {
    expect(keptSide({ clash: [side] })).toBe(side);
    expect(readKept(keptText({ questionId: 'cp-ext-05', side }))).toEqual([
      { questionId: 'cp-ext-05', side },
    ]);
  });

  it('is said of each question, where there were several', () => {
    expect(readKept(['mine:cp-ext-05', 'theirs:cp-ext-06'])).toEqual([
      { questionId: 'cp-ext-05', side: 'mine' },
      { questionId: 'cp-ext-06', side: 'theirs' },
    ]);
  });

  it.each([undefined, '', 'mine', 'all:cp-ext-05', ':cp-ext-05'])(
    'is nothing in an address that says %j',
    (said) => {
      expect(readKept(said)).toEqual([]);
    },
  );

  it.each([{}, { clash: [] }, { clash: ['neither'] }])(
    'is nothing in fields that choose none: %j',
    (fields) => {
      expect(keptSide(fields)).toBeNull();
    },
  );

  it.each(SIDES)('is said with what became of the other, which is not lost: %s', (side) => {
    expect(keptWords(side)).toMatch(/^You kept .+ stays in the history\.$/);
  });

  it('is said so that nobody mixes the three up', () => {
    expect(new Set(SIDES.map(keptWords)).size).toBe(3);
  });
});
