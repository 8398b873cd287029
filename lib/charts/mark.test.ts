import { describe, expect, it } from 'vitest';
import { closedPath, diamondPath, lineMark, openPath, rectMark, rounded, textMark } from './mark';

describe('marks', () => {
  it('keep coordinates to a hundredth of a unit', () => {
    expect(rounded(143.33333333333331)).toBe(143.33);
    expect(lineMark('g-axis', { x: 1 / 3, y: 0 }, { x: 2 / 3, y: 10 })).toEqual({
      kind: 'line',
      className: 'g-axis',
      from: { x: 0.33, y: 0 },
      to: { x: 0.67, y: 10 },
    });
    expect(rectMark('g-band', { x: 0.005, y: 1 }, { width: 76.004, height: 16 })).toMatchObject({
      x: 0.01,
      width: 76,
    });
  });

  it('stand words at the start of their place, without an edge, unless told otherwise', () => {
    expect(textMark('Median', { x: 1, y: 2 }, { size: 14 })).toEqual({
      kind: 'text',
      className: '',
      text: 'Median',
      x: 1,
      y: 2,
      size: 14,
      anchor: 'start',
      halo: false,
    });
    expect(
      textMark('69', { x: 1, y: 2 }, { size: 15, className: 'g-here-t', anchor: 'middle', halo: true }),
    ).toMatchObject({ className: 'g-here-t', anchor: 'middle', halo: true });
  });
});

describe('paths', () => {
  const corners = [
    { x: 0, y: 1 },
    { x: 2.5, y: 3 },
    { x: 4, y: 1.239 },
  ];

  it('run open or closed through the points in order', () => {
    expect(openPath(corners)).toBe('M0 1L2.5 3L4 1.24');
    expect(closedPath(corners)).toBe('M0 1L2.5 3L4 1.24Z');
  });

  it('draw a diamond as the signature screens do', () => {
    expect(diamondPath({ x: 9, y: 9 }, 8)).toBe('M9 1L17 9L9 17L1 9Z');
  });
});
