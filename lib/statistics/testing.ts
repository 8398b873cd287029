import { parseFigureCatalogue } from './figure-catalogue';
import type { OfficialFigure } from './official-figure';
import type { ReadFigure } from './read-figures';

const AGES = {
  '17 to 18 years': '17-18',
  'Aged 17 to 18': '17-18',
  '19 to 21 years': '19-21',
  'Aged 19 to 21': '19-21',
};
const SINGLE_AGES = { '22 years': '22', '23 years': '23', '24 years': '24', '25 years': '25' };
const SHARED = {
  measureId: 'in-touch',
  publicationId: 'care',
  topLabels: ['In touch'],
  bottomLabels: ['Total'],
};

/** A catalogue with two measures, one of them published in two data sets. */
export const CATALOGUE = parseFigureCatalogue({
  publications: [
    {
      id: 'care',
      title: 'Care leavers',
      publisher: 'A department',
      url: 'https://example.org/',
      licence: 'Open',
    },
  ],
  measures: [
    {
      id: 'in-touch',
      name: 'In touch',
      kind: 'rate',
      topName: 'in touch',
      bottomName: 'people',
      meaning: 'Who is.',
      caution: 'Take care.',
    },
    {
      id: 'at-work',
      name: 'At work',
      kind: 'rate',
      topName: 'at work',
      bottomName: 'people',
      meaning: 'Who is.',
      caution: 'Take care.',
    },
  ],
  cohorts: [
    { id: '17-18', name: 'ages 17 to 18' },
    { id: '19-21', name: 'ages 19 to 21' },
    ...['22', '23', '24', '25'].map((id) => ({ id, name: `age ${id}` })),
    { id: '22-25', name: 'ages 22 to 25', sumOf: ['22', '23', '24', '25'] },
  ],
  fileHeaders: [
    { id: 'new', age: 'care_leaver_age', labels: ['breakdown'], count: 'count', percent: 'percent' },
    { id: 'old', age: 'age', labels: ['in_touch', 'activity'], count: 'number', percent: 'percentage' },
  ],
  dataSets: [
    { ...SHARED, id: 'in-touch', title: 'In touch, 17 to 21', ages: AGES },
    { ...SHARED, id: 'in-touch-22-25', title: 'In touch, 22 to 25', ages: SINGLE_AGES },
    { ...SHARED, id: 'activity', measureId: 'at-work', title: 'At work', topLabels: ['Working'], ages: AGES },
  ],
  releases: [{ id: 'in-touch-2025', dataSetId: 'in-touch', edition: '2025' }],
  bearings: [{ questionId: 'ab-cd-02', measureId: 'in-touch', cohort: '22-25' }],
});

/** A figure of ages 19 to 21 in 2025, with whatever is different. */
export function figure(change: Partial<OfficialFigure> = {}): OfficialFigure {
  return {
    dataSetId: 'in-touch',
    edition: '2025',
    published: null,
    invented: false,
    areaCode: 'E06000001',
    cohort: '19-21',
    period: '2025',
    top: '72',
    bottom: '100',
    value: '72',
    ...change,
  };
}

/** A figure of Swindon as a file gave it, of ages 19 to 21 in 2026, with whatever is different. */
export function readFigure(change: Partial<ReadFigure> = {}): ReadFigure {
  return {
    areaCode: 'E06000030',
    cohort: '19-21',
    period: '2026',
    top: '44',
    bottom: '100',
    value: '44',
    line: 2,
    bottomLine: 3,
    ...change,
  };
}
