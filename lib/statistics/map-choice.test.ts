import { describe, expect, it } from 'vitest';
import { chooseMap, mapSearchSchema, mappedMeasures, type HeldPeriod } from './map-choice';
import { CATALOGUE } from './testing';

const [inTouch = ''] = CATALOGUE.dataSets
  .filter(({ measureId }) => measureId === 'in-touch')
  .map(({ id }) => id);

function held(cohort: string, period: string): HeldPeriod {
  return { dataSetId: inTouch, cohort, period };
}

const HELD = [held('17-18', '2025'), held('19-21', '2025'), held('19-21', '2024')];

function choose(address: string, of: readonly HeldPeriod[] = HELD) {
  return chooseMap(CATALOGUE, of, mapSearchSchema.parse(Object.fromEntries(new URLSearchParams(address))));
}

describe('which figure a map is of', () => {
  it('is the one that the address asks for', () => {
    expect(choose('measure=in-touch&ages=19-21&year=2024')).toMatchObject({
      measure: { id: 'in-touch' },
      cohort: { id: '19-21' },
      period: '2024',
      ages: ['19-21'],
    });
  });

  it('is the latest of the ages that speak for a measure where the address leaves it open', () => {
    expect(choose('')).toMatchObject({ cohort: { id: '19-21' }, period: '2025' });
  });

  it.each(['measure=none-such', 'ages=99', 'year=1999', 'ages=17-18&year=2024', 'measure=%27'])(
    'is one that there is where the address asks for another: %s',
    (address) => {
      expect(choose(address)?.period).toBe('2025');
    },
  );

  it('offers nothing that nothing was published of', () => {
    const { options } = choose('ages=17-18') ?? {};
    expect(options?.measures.map(({ value }) => value)).toEqual(['in-touch']);
    expect(options?.ages.map(({ text }) => text)).toEqual(['Ages 17 to 18', 'Ages 19 to 21']);
    expect(options?.years.map(({ text }) => text)).toEqual(['Year to March 2025']);
  });

  it('adds single ages only for years in which each of them was published', () => {
    const singles = ['22', '23', '24', '25'];
    const of = [...singles.map((age) => held(age, '2024')), held('22', '2023')];
    expect(choose('ages=22-25', of)).toMatchObject({ ages: singles, period: '2024' });
    expect(choose('ages=22-25', of)?.options.years).toHaveLength(1);
  });

  it('is none while nothing is held', () => {
    expect(choose('', [])).toBeUndefined();
  });

  it('is never an amount of money, which says above all how large a council is', () => {
    const money = { id: 'spend', name: 'Spending', kind: 'money' as const, meaning: 'It.', caution: 'Care.' };
    const catalogue = { ...CATALOGUE, measures: [...CATALOGUE.measures, money] };
    expect(mappedMeasures(catalogue).map(({ id }) => id)).not.toContain('spend');
  });
});
