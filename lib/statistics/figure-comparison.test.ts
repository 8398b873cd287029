import { expect, test } from 'vitest';
import { compareFigures } from './figure-comparison';
import type { HeldFigure } from './figure-comparison';
import { readFigure } from './testing';

function held(change: Partial<HeldFigure> = {}): HeldFigure {
  const { areaCode, cohort, period, top, bottom, value } = readFigure();
  return { areaCode, cohort, period, top, bottom, value, edition: '2025', ...change };
}

test('a figure is new, changed or the same beside the one that stands for its place, age and year', () => {
  const figures = [
    readFigure({ line: 9, period: '2025' }),
    readFigure({ line: 5 }),
    readFigure({ line: 7, cohort: '17-18' }),
  ];
  const { added, changed, same } = compareFigures(figures, [
    held(),
    held({ period: '2025', top: '43' }),
    held({ areaCode: 'E06000001', cohort: '17-18' }),
  ]);
  expect(added.map(({ line }) => line)).toEqual([7]);
  expect(changed).toEqual([{ figure: figures[0], before: held({ period: '2025', top: '43' }) }]);
  expect(same.map(({ line }) => line)).toEqual([5]);
});

test.each([
  [{ top: 'c' }, { top: '0' }],
  [{ value: 'k' }, { value: 'low' }],
  [{ bottom: 'z' }, { bottom: 'x' }],
])('a symbol is no number, and no other symbol: %j and %j', (before, now) => {
  const { changed } = compareFigures([readFigure(now)], [held(before)]);
  expect(changed).toHaveLength(1);
});
