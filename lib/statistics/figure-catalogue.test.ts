import { describe, expect, test } from 'vitest';
import { bearingOf, parseFigureCatalogue } from './figure-catalogue';
import { CATALOGUE } from './testing';

describe('a catalogue of figures', () => {
  test.each([
    [
      'data set',
      { bearings: [], releases: [{ id: 'a', dataSetId: 'gone', edition: '2025' }] },
      'No data set named gone',
    ],
    [
      'measure',
      { bearings: [{ questionId: 'a-b', measureId: 'gone', cohort: '22' }] },
      'No measure named gone',
    ],
    [
      'age group',
      { bearings: [{ questionId: 'a-b', measureId: 'in-touch', cohort: '99' }] },
      'No cohort named 99',
    ],
  ])('that names no %s of its own is refused', (_, change, message) => {
    expect(() => parseFigureCatalogue({ ...CATALOGUE, ...change })).toThrow(message);
  });
});

describe('the figure beside a question', () => {
  test('is the one that the question asks for itself', () => {
    const question = { id: 'ab-cd-01', prefill: { measure: 'at-work', cohort: '19-21' } };
    expect(bearingOf(CATALOGUE, question)).toEqual({ measureId: 'at-work', cohort: '19-21' });
  });

  test('or one that bears on it', () => {
    expect(bearingOf(CATALOGUE, { id: 'ab-cd-02' })).toMatchObject({
      measureId: 'in-touch',
      cohort: '22-25',
    });
  });

  test('is none where the catalogue has neither', () => {
    expect(bearingOf(CATALOGUE, { id: 'ab-cd-03' })).toBeUndefined();
    const unknown = { id: 'ab-cd-04', prefill: { measure: 'a-grade', cohort: 'latest' } };
    expect(bearingOf(CATALOGUE, unknown)).toBeUndefined();
  });
});
