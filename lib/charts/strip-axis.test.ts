import { describe, expect, it } from 'vitest';
import { expectAllInside, marksOf, wordsOf } from './bounds.testing';
import { place } from './picture';
import { stripAxisMarks, stripHeader, stripScale } from './strip-axis';

describe('the axis of a strip', () => {
  it('runs over 380 of 400 units', () => {
    const scale = stripScale(400);
    expect([place(scale, 0), place(scale, 100)]).toEqual([10, 390]);
  });

  it('has a tick at each 25 and nothing at its ends that looks like a whisker', () => {
    const marks = stripAxisMarks(stripScale(300), 11, { top: 3, bottom: 19 });
    const ticks = marksOf({ marks }, 'g-grid');
    expect(ticks.map((tick) => tick.kind === 'line' && tick.from.x)).toEqual([10, 80, 150, 220, 290]);
    expect(marksOf({ marks }, 'g-axis')).toHaveLength(1);
    expect(marks).toHaveLength(6);
  });
});

describe.each([300, 400])('the numbers over a column of strips %d wide', (width) => {
  it('stand over the ticks and inside the picture', () => {
    const header = stripHeader(width);
    expect(wordsOf(header)).toEqual(['0', '25', '50', '75', '100']);
    expectAllInside(header);
  });

  it('are hidden from screen readers: each row says its own', () => {
    expect(stripHeader(width).label).toBeNull();
  });
});
