import { describe, expect, test } from 'vitest';
import { FIGURE_CATALOGUE } from '@/db/figure-catalogue';
import { isPrintedCell } from '@/lib/statistics/printed-cell';
import { officialFigureRows } from './official-figures';
import { councilNamed, readFrameworks } from './testing';

const { figureReleases, officialFigures } = officialFigureRows(readFrameworks());

function figuresOf(name: string, releaseId: string) {
  const { code } = councilNamed(name);
  return officialFigures.filter((one) => one.areaCode === code && one.releaseId === releaseId);
}

describe('invented official figures', () => {
  test('say that they are invented, release by release', () => {
    expect(figureReleases.length).toBeGreaterThan(3);
    for (const { invented, dataSetId } of figureReleases) {
      expect(invented).toBe(true);
      expect(FIGURE_CATALOGUE.dataSets.map(({ id }) => id)).toContain(dataSetId);
    }
  });

  test('are of invented councils alone', () => {
    for (const { areaCode } of officialFigures) expect(areaCode).toMatch(/^DEMO\d{4}$/);
  });

  test('are what the council has told about itself', () => {
    const figures = figuresOf('Elmshire', 'accommodation-demonstration');
    expect(figures.map(({ period, top, bottom, value }) => [period, top, bottom, value])).toEqual([
      ['2023', '155', '189', '82'],
      ['2024', '165', '196', '84'],
      ['2025', '176', '203', '87'],
    ]);
  });

  test('hide small groups, some and not all, as a publisher would', () => {
    const cells = officialFigures.flatMap(({ top, bottom, value }) => [top, bottom, value]);
    for (const cell of cells) expect(isPrintedCell(cell), cell).toBe(true);
    const counts = officialFigures.flatMap(({ top, bottom }) => [top, bottom]).map(Number);
    expect(counts.filter((count) => count > 0 && count < 6)).toEqual([]);
    const hidden = officialFigures.filter(({ top }) => top === 'c').length;
    expect(hidden).toBeGreaterThan(0);
    expect(hidden).toBeLessThan(officialFigures.length / 2);
  });
});
