import { describe, expect, test } from 'vitest';
import { exampleQuestion } from '@/lib/framework/testing';
import type { Question } from '@/lib/framework/question';
import { asksForGrade } from './inspection-grade';
import type { InspectionGrade } from './inspection-grade';
import { publishedBeside } from './published-beside';
import { CATALOGUE } from './testing';

const PLAIN = exampleQuestion('choice', 'ex-gov-02');
const GRADE: Question = {
  ...PLAIN,
  prefill: { measure: 'ofsted-care-leavers-grade', cohort: 'latest' },
  options: [
    { value: 'good', label: 'Good' },
    { value: 'ri', label: 'Requires improvement to be good' },
    { value: 'none', label: 'Not judged separately yet' },
  ],
};
const INSPECTION: InspectionGrade = {
  startedOn: '2024-03-04',
  publishedOn: '2024-05-16',
  careLeavers: 'Good',
  source: 'official',
};

function beside(inspection: InspectionGrade | undefined, question = GRADE) {
  return publishedBeside(CATALOGUE, { figures: [], inspection }, { question, areaCode: 'E06000001' });
}

describe('beside the question that asks for Ofsted’s grade', () => {
  test('stands the grade with the inspection’s days and framework, and it is filled in', () => {
    const release =
      'Ofsted’s grade for the experiences and progress of care leavers. Inspection of local authority children’s services that began on 4 March 2024, report published on 16 May 2024';
    expect(beside(INSPECTION)).toEqual({
      figure: 'Good',
      source: release,
      england: null,
      href: '/official-figures/E06000001#inspections',
      every: 'Every inspection',
      prefill: { value: 'good', release },
    });
  });

  test('is matched in Ofsted’s own words, whatever their capitals', () => {
    const careLeavers = 'Requires Improvement to be good';
    expect(beside({ ...INSPECTION, careLeavers })?.prefill?.value).toBe('ri');
    expect(beside({ ...INSPECTION, careLeavers: 'Met' })).toMatchObject({ figure: 'Met', prefill: null });
  });

  test('stands that there is none, and nothing is filled in', () => {
    expect(beside({ ...INSPECTION, careLeavers: null })).toMatchObject({
      figure: 'not judged in the last inspection',
      prefill: null,
    });
    expect(beside(undefined)).toMatchObject({ figure: 'no grade', prefill: null });
    expect(beside(undefined)?.source).toMatch(/We hold no inspection/);
  });

  test('stands that it is invented, or not yet in Ofsted’s table', () => {
    expect(beside({ ...INSPECTION, source: 'invented' })?.source).toMatch(/Invented for the demonstration$/);
    const early = beside({ ...INSPECTION, startedOn: null, source: 'report' })?.source;
    expect(early).toMatch(/services, report published on 16 May 2024; read from the report/);
  });

  test('and beside no other', () => {
    expect([asksForGrade(GRADE), asksForGrade(PLAIN)]).toEqual([true, false]);
    expect(beside(INSPECTION, PLAIN)).toBeNull();
  });
});
