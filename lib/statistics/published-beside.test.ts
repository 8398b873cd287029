import { describe, expect, test } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import { allQuestions } from '@/lib/framework/visibility';
import type { Question } from '@/lib/framework/question';
import { dataSetsBeside, publishedBeside } from './published-beside';
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
  return publishedBeside(CATALOGUE, figures, { question, areaCode: OWN });
}

describe('beside a question', () => {
  test('stands the council’s latest figure, with what it is of, when, and who published it', () => {
    const figures = [figure({ period: '2024', value: '70' }), figure()];
    expect(beside(figures)).toEqual({
      figure: '72%, 72 of 100',
      source: 'In touch, ages 19 to 21, year to March 2025. A department, 2025 release',
      england: null,
      href: '/official-figures/E06000001#in-touch',
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

test('what has to be read is what bears on the questions, and nothing for those without', () => {
  expect(dataSetsBeside(CATALOGUE, [IN_TOUCH, IN_TOUCH])).toEqual(['in-touch', 'in-touch-22-25']);
  expect(dataSetsBeside(CATALOGUE, [asking()])).toEqual([]);
});
