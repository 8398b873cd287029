import { describe, expect, it } from 'vitest';
import { expectAllInside, markBounds, marksOf, wordsOf } from './bounds.testing';
import type { HexCell } from './hex-cells';
import { HEX_FILLS, hexKeyDrawing, hexMap } from './hex-map';

const CELLS: readonly HexCell[] = [
  { code: 'SW', short: 'Swi', q: 0, r: 0 },
  { code: 'SE', short: 'Sus', q: 1, r: 0 },
  { code: 'N', short: 'Nor', q: 0, r: 1 },
];

function centreOf(code: string) {
  const map = hexMap(CELLS, []);
  const cell = map.cells.find((one) => one.code === code);
  const [outline] = cell?.marks ?? [];
  if (outline === undefined) throw new Error('No such cell');
  const { left, right, top, bottom } = markBounds(outline);
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left };
}

describe('a map of equal cells', () => {
  it('has one for each area, from north to south and from west to east', () => {
    expect(hexMap(CELLS, []).cells.map(({ code }) => code)).toEqual(['N', 'SW', 'SE']);
  });

  it('counts rows northward, and shifts odd rows by half a cell', () => {
    const [southWest, southEast, north] = [centreOf('SW'), centreOf('SE'), centreOf('N')];
    expect(north.y).toBeLessThan(southWest.y);
    expect(north.x).toBeCloseTo((southWest.x + southEast.x) / 2, 1);
  });

  it('lets no two cells overlap', () => {
    const [southWest, southEast] = [centreOf('SW'), centreOf('SE')];
    expect(southEast.x - southWest.x).toBeGreaterThan(southWest.width);
  });

  it('draws nothing outside itself, whatever stands in a cell', () => {
    const tiles = CELLS.map(({ code }) => ({ code, fill: 'hidden' as const, detail: '100' }));
    const { width, height, cells } = hexMap(CELLS, tiles);
    expectAllInside({ width, height, label: null, marks: cells.flatMap(({ marks }) => marks) });
  });

  it('prints the short name and the figure on each cell, so that no fill stands alone', () => {
    const [north] = hexMap(CELLS, [{ code: 'N', fill: 'step-5', detail: '91' }]).cells;
    expect(wordsOf(north ?? { marks: [] })).toEqual(['Nor', '91']);
  });

  it('is an empty outline with its name where nothing is told of an area', () => {
    const [north] = hexMap(CELLS, []).cells;
    expect(marksOf(north ?? { marks: [] }, 'g-hex-none')).toHaveLength(1);
    expect(wordsOf(north ?? { marks: [] })).toEqual(['Nor']);
  });

  it('has a texture where a figure is hidden, clear of the words', () => {
    const [north] = hexMap(CELLS, [{ code: 'N', fill: 'hidden', detail: '[c]' }]).cells;
    const marks = north ?? { marks: [] };
    const words = marks.marks.filter(({ kind }) => kind === 'text').map(markBounds);
    const lines = marksOf(marks, 'g-hex-hatch').map(markBounds);
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      expect(words.some(({ top, bottom }) => line.top > top && line.top < bottom)).toBe(false);
    }
  });
});

it.each(HEX_FILLS)('the key draws %s inside its box', (fill) => {
  expectAllInside(hexKeyDrawing(fill, '[c]'));
});
