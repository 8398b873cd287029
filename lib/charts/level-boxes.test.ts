import { describe, expect, it } from 'vitest';
import { expectAllInside, marksOf } from './bounds.testing';
import { levelBoxes } from './level-boxes';

describe('level boxes', () => {
  it.each([0, 1, 2, 3, 4])('fill only the box of level %d: a position, not an amount', (level) => {
    const drawing = levelBoxes(level);
    expect(drawing.marks.map(({ className }) => className === 'g-ink')).toEqual(
      [0, 1, 2, 3, 4].map((box) => box === level),
    );
    expectAllInside(drawing);
  });

  it('are all open where no level is chosen', () => {
    expect(marksOf(levelBoxes(null), 'g-past-m')).toHaveLength(5);
  });

  it('have no name: the level’s word stands beside them', () => {
    expect(levelBoxes(3).label).toBeNull();
  });
});
