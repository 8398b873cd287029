import { describe, expect, it } from 'vitest';
import { expectAllInside } from './bounds.testing';
import { signDrawing, signMarks, SIGNS } from './signs';

describe.each(SIGNS)('the sign "%s"', (sign) => {
  it('stays inside its place in the key', () => {
    expectAllInside(signDrawing(sign));
  });

  it('has no name: its words stand beside it', () => {
    expect(signDrawing(sign).label).toBeNull();
  });

  it('can stand anywhere', () => {
    expect(signMarks(sign, { x: 50, y: 50 })).toHaveLength(signDrawing(sign).marks.length);
  });
});

describe('the signs', () => {
  it('wear the same classes as the marks they explain', () => {
    const classes = SIGNS.map((sign) => signDrawing(sign).marks.map(({ className }) => className));
    expect(classes).toEqual([
      ['g-here'],
      ['g-here-o'],
      ['g-past', 'g-past-m'],
      ['g-dot'],
      ['g-band', 'g-cap'],
      ['g-med'],
      ['g-med'],
    ]);
  });
});
