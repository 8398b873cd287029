import { describe, expect, test } from 'vitest';
import { areaFigures } from './area-figures';
import { CATALOGUE, figure } from './testing';
import type { OfficialFigure } from './official-figure';

const AREAS = [
  { code: 'E06000001', name: 'Ashmoor' },
  { code: 'E92000001', name: 'England' },
];

function england(change: Partial<OfficialFigure>): OfficialFigure {
  return figure({ areaCode: 'E92000001', ...change });
}

describe('what is published about a council', () => {
  test('has a row for each of its years, with England beside it', () => {
    const figures = [
      figure(),
      england({ value: '54', top: '540', bottom: '1000' }),
      figure({ period: '2024', value: '70' }),
    ];
    const [measure] = areaFigures(CATALOGUE, figures, AREAS);
    expect(measure?.main).toMatchObject({
      caption: 'Ages 19 to 21',
      areas: ['Ashmoor', 'England'],
      rows: [
        { period: 'Year to March 2025', figures: [{ text: '72%' }, { text: '54%' }] },
        { period: 'Year to March 2024', figures: [{ text: '70%' }, null] },
      ],
    });
    expect(measure?.others).toEqual([]);
  });

  test('leaves out a measure of which nothing was published for it', () => {
    expect(areaFigures(CATALOGUE, [england({})], AREAS)).toEqual([]);
  });

  test('begins with its latest figure, and says when that is hidden', () => {
    const finding = (change: Partial<OfficialFigure>) =>
      areaFigures(CATALOGUE, [figure(change), england({ value: '54' })], AREAS)[0]?.finding;
    expect(finding({})).toBe('In touch, ages 19 to 21: 72%, England 54%. Year to March 2025');
    expect(finding({ top: 'c', value: 'c' })).toBe(
      'In touch, ages 19 to 21: hidden by the publisher, England 54%. Year to March 2025',
    );
  });

  test('has no row for a year in which there was no such council', () => {
    const none = figure({ top: 'z', bottom: 'z', value: 'z' });
    expect(areaFigures(CATALOGUE, [none], AREAS)).toEqual([]);
    const [measure] = areaFigures(CATALOGUE, [none, figure({ period: '2023' })], AREAS);
    expect(measure?.main.rows.map(({ period }) => period)).toEqual(['Year to March 2023']);
  });

  test('puts single ages together, and leaves the single ages beside', () => {
    const ages = ['22', '23', '24', '25'].map((cohort) =>
      figure({ dataSetId: 'in-touch-22-25', cohort, top: '10', bottom: '40', value: '25' }),
    );
    const [measure] = areaFigures(CATALOGUE, ages, AREAS);
    expect(measure?.main.caption).toBe('Ages 22 to 25');
    expect(measure?.others.map(({ caption }) => caption)).toEqual(['Age 22', 'Age 23', 'Age 24', 'Age 25']);
  });
});
