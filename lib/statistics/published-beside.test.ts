import { describe, expect, test } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import { allQuestions } from '@/lib/framework/visibility';
import type { Question } from '@/lib/framework/question';
import { dataSetsBeside, publishedBeside, publishedInSheet } from './published-beside';
import type { OfficialFigure } from './official-figure';
import { CATALOGUE, figure } from './testing';

const OWN = 'E06000001';
const [PLAIN] = allQuestions(exampleFramework());

function asking(prefill?: { readonly measure: string; readonly cohort: string }): Question {
  if (PLAIN === undefined) throw new Error('The example framework has no question');
  return { ...PLAIN, prefill };
}

const IN_TOUCH = asking({ measure: 'in-touch', cohort: '19-21' });

function beside(figures: readonly OfficialFigure[], question = IN_TOUCH) {
  return publishedBeside(CATALOGUE, { figures, inspection: undefined }, { question, areaCode: OWN });
}

describe('beside a question', () => {
  test('stands the council’s latest figure, with what it is of, when, and who published it', () => {
    const figures = [figure({ period: '2024', value: '70' }), figure()];
    expect(beside(figures)).toEqual({
      figure: '72%, 72 of 100',
      source: 'In touch, ages 19 to 21, year to March 2025. A department, 2025 release',
      england: null,
      href: '/official-figures/E06000001#in-touch',
      every: 'Every year',
      prefill: {
        value: { numerator: 72, denominator: 100 },
        release: 'In touch, ages 19 to 21, year to March 2025. A department, 2025 release',
      },
    });
  });

  test('stands that it is invented, and nobody’s name for it', () => {
    expect(beside([figure({ invented: true })])?.source).toBe(
      'In touch, ages 19 to 21, year to March 2025. Invented for the demonstration',
    );
  });

  test('stands England’s of the same year, and of no other', () => {
    const england = { areaCode: 'E92000001', top: '540', bottom: '1000', value: '54' };
    expect(beside([figure(), figure(england)])?.england).toBe('54%, 540 of 1,000');
    expect(beside([figure(), figure({ ...england, period: '2024' })])?.england).toBeNull();
  });

  test('stands that it is hidden, and nothing in the place of what was not published', () => {
    expect(beside([figure({ top: 'c', bottom: 'c', value: 'c' })])?.figure).toBe('Hidden by the publisher');
    expect(beside([figure({ areaCode: 'E06000002' })])).toBeNull();
    expect(beside([figure()], asking())).toBeNull();
  });
});

describe('filled in', () => {
  test('is the latest year alone: nothing of an earlier one where that is hidden', () => {
    const earlier = figure({ period: '2024' });
    for (const hidden of [{ top: 'c' }, { bottom: 'c' }, { top: 'c', bottom: 'c', value: 'c' }]) {
      expect(beside([earlier, figure(hidden)])?.prefill).toBeNull();
    }
  });

  test('are single ages added, and nothing where one of them is hidden', () => {
    const question = asking({ measure: 'in-touch', cohort: '22-25' });
    const ages = ['22', '23', '24', '25'].map((cohort) =>
      figure({ dataSetId: 'in-touch-22-25', cohort, top: '10', bottom: '20', value: '50' }),
    );
    const [first, ...others] = ages;
    expect(beside(ages, question)?.prefill?.value).toEqual({ numerator: 40, denominator: 80 });
    expect(beside([{ ...figure(), ...first, top: 'c' }, ...others], question)?.prefill).toBeNull();
    expect(beside(others, question)).toBeNull();
  });

  test('is nothing where a figure only bears on the question', () => {
    const [plain] = allQuestions(exampleFramework());
    if (plain === undefined) throw new Error('The example framework has no question');
    const question = { ...plain, id: 'ab-cd-02' };
    const ages = ['22', '23', '24', '25'].map((cohort) => figure({ cohort }));
    expect(beside(ages, question)).not.toHaveProperty('prefill');
  });
});

test('in a file to fill in stands what is published, and that it is nobody’s answer yet', () => {
  const published = beside([figure()]);
  const hidden = beside([figure({ top: 'c' })]);
  if (published === null || hidden === null) throw new Error('Nothing is published');
  expect(publishedInSheet(published)).toMatch(/^Published: 72%, 72 of 100\. In touch.*It is not filled in/);
  expect(publishedInSheet(hidden)).not.toContain('filled in');
});

test('what has to be read is what bears on the questions, and nothing for those without', () => {
  expect(dataSetsBeside(CATALOGUE, [IN_TOUCH, IN_TOUCH])).toEqual(['in-touch', 'in-touch-22-25']);
  expect(dataSetsBeside(CATALOGUE, [asking()])).toEqual([]);
});
