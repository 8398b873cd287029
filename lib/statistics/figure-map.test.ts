import { describe, expect, it } from 'vitest';
import { figureMap } from './figure-map';
import { chooseMap } from './map-choice';
import { cellTitles } from './map-words';
import { CATALOGUE, figure } from './testing';

const [dataSetId = ''] = CATALOGUE.dataSets
  .filter(({ measureId }) => measureId === 'in-touch')
  .map(({ id }) => id);
const COUNCILS = [
  { code: 'E1', name: 'Carrowdale', regionName: 'South West' },
  { code: 'E2', name: 'Ashmoor', regionName: 'South West' },
  { code: 'E3', name: 'Brackenham', regionName: 'London' },
  { code: 'E4', name: 'Dunmere', regionName: 'London' },
];

const FIGURES = [
  figure({ dataSetId, areaCode: 'E1', top: '72', bottom: '100', value: '72' }),
  figure({ dataSetId, areaCode: 'E2', top: '90', bottom: '100', value: '90' }),
  figure({ dataSetId, areaCode: 'E3', top: 'c', bottom: '16', value: 'c' }),
  figure({ dataSetId, areaCode: 'E92000001', top: '540', bottom: '1000', value: '54' }),
];

function drawn(figures = FIGURES) {
  const held = [{ dataSetId, cohort: '19-21', period: '2025' }];
  const choice = chooseMap(CATALOGUE, held, {});
  if (choice === undefined) throw new Error('Nothing to draw');
  return figureMap({ catalogue: CATALOGUE, choice, figures, councils: COUNCILS });
}

describe('a figure of every council', () => {
  it('finds what England has and how many councils have a figure, and ranks nobody', () => {
    expect(drawn().finding).toBe(
      'In touch, ages 19 to 21, year to March 2025: England 54%. 2 councils have a figure, 1 a symbol in its place and 1 nothing',
    );
  });

  it('stands by region and name, whatever the figures', () => {
    const order = drawn().regions.map(({ name, councils }) => [name, ...councils.map((one) => one.name)]);
    expect(order).toEqual([
      ['London', 'Brackenham', 'Dunmere'],
      ['South West', 'Ashmoor', 'Carrowdale'],
    ]);
  });

  it('prints each figure on its cell, a symbol as it was printed, and never 0 for what is hidden', () => {
    expect(drawn().tiles.map(({ code, fill, detail }) => [code, fill, detail])).toEqual([
      ['E1', 'step-1', '72'],
      ['E2', 'step-4', '90'],
      ['E3', 'hidden', '[c]'],
      ['E4', 'none', '–'],
    ]);
  });

  it('says in its key what is on the map, and nothing else', () => {
    expect(drawn().key.map(({ words }) => words)).toEqual([
      '70% to under 75%',
      '75% to under 80%',
      '80% to under 85%',
      '85% to 90%',
      'Hidden by the publisher',
      'Nothing published of that year',
    ]);
    const all = [
      ...FIGURES.slice(0, 2),
      ...['E3', 'E4'].map((areaCode) => figure({ dataSetId, areaCode, value: '80' })),
    ];
    expect(drawn(all).key.map(({ fill }) => fill)).not.toContain('hidden');
    expect(drawn(all).key.map(({ fill }) => fill)).not.toContain('none');
  });

  it('takes a council that did not exist then for one of which nothing was published', () => {
    const gone = figure({ dataSetId, areaCode: 'E4', top: 'z', bottom: 'z', value: 'z' });
    expect(drawn([...FIGURES, gone]).tiles[3]).toMatchObject({ fill: 'none' });
  });

  it('reads off each cell what its table says', () => {
    const titles = cellTitles(drawn());
    expect([...titles.values()].sort()).toEqual([
      'Ashmoor: 90%',
      'Brackenham: Hidden by the publisher',
      'Carrowdale: 72%',
      'Dunmere: nothing published',
    ]);
  });

  it('is all nothing while nothing was published', () => {
    const { finding, key, release } = drawn([]);
    expect(finding).toBe(
      'In touch, ages 19 to 21, year to March 2025. 0 councils have a figure and 4 nothing',
    );
    expect([key.length, release]).toEqual([1, null]);
  });
});
