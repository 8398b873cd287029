import { describe, expect, test } from 'vitest';
import { FIGURE_CATALOGUE } from '@/db/figure-catalogue';
import { isPrintedCell } from '@/lib/statistics/printed-cell';
import { lacksReason } from '@/lib/framework/published-answer';
import { generateAnswers } from './answers';
import { demonstrationCouncils } from './councils';
import { inspectionRows } from './inspections';
import { besideInvented, officialFigureRows } from './official-figures';
import { demonstrationRounds } from './rounds';
import { DAY, councilNamed, readFrameworks } from './testing';

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

describe('invented inspections', () => {
  const rows = inspectionRows(readFrameworks());

  test('say that they are invented, and are of invented councils alone', () => {
    for (const { source, areaCode } of rows)
      expect([source, areaCode.slice(0, 4)]).toEqual(['invented', 'DEMO']);
  });

  test('give the grade that the council tells, the same at every run, and some councils have had none', () => {
    expect(rows.find(({ areaCode }) => areaCode === councilNamed('Elmshire').code)?.careLeavers).toBe('Good');
    expect(inspectionRows(readFrameworks())).toEqual(rows);
    const asked = demonstrationCouncils.filter(({ type }) => type !== 'district' && type !== 'combined');
    expect(rows.length).toBeGreaterThan(asked.length / 2);
    expect(rows.length).toBeLessThan(asked.length);
  });
});

describe('answers of the demonstration', () => {
  const services = readFrameworks().find(({ frameworkId }) => frameworkId === 'services-21-plus');
  const answersOf = (name: string) => {
    if (services === undefined) throw new Error('The framework is not there');
    const { definition, frameworkId } = services;
    const council = councilNamed(name);
    const answers = generateAnswers(council, { definition, round: 1, rounds: demonstrationRounds(DAY) });
    return besideInvented({ council, frameworkId, round: 1 }, { definition, answers });
  };

  test('are given beside what was published of the same round, and say that it is invented', () => {
    const home = answersOf('Elmshire').find(({ questionId }) => questionId === 's21-hom-01')?.answer;
    expect(home).toMatchObject({
      value: { numerator: 165, denominator: 196 },
      prefill: { value: { numerator: 165, denominator: 196 } },
    });
    expect(JSON.stringify(home)).toContain('year to March 2024. Invented for the demonstration');
  });

  test('say why where a council counts otherwise, and never leave a reason out', () => {
    const touch = answersOf('Ashmoor').find(({ questionId }) => questionId === 's21-coh-03')?.answer;
    expect(touch?.state === 'answered' && touch.changeReason).toMatch(/^We count people/);
    for (const { shortName } of demonstrationCouncils)
      for (const { answer } of answersOf(shortName)) expect(lacksReason(answer)).toBe(false);
  });
});
