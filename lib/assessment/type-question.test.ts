import { describe, expect, it } from 'vitest';
import { AUTHORITY_TYPES } from '@/lib/framework/question';
import type { Question } from '@/lib/framework/question';
import { exampleFramework, exampleQuestion } from '@/lib/framework/testing';
import { asTypeQuestion } from './type-question';

const framework = exampleFramework();
const choice = exampleQuestion('choice', 'ex-pos-01');
const typed: Question = {
  ...choice,
  options: [
    { value: 'unitary', label: 'Unitary', authorityType: 'childrens-services' },
    { value: 'county', label: 'County', authorityType: 'childrens-services' },
    { value: 'district', label: 'District', authorityType: 'district' },
    { value: 'other', label: 'Combined authority', authorityType: 'combined-other' },
  ],
};

describe('a question that asks for the type of authority again', () => {
  it('offers only what fits the type that the assessment was started for', () => {
    const asked = asTypeQuestion(framework, typed, 'childrens-services')?.question;
    expect(asked?.kind === 'choice' && asked.options.map(({ value }) => value)).toEqual([
      'unitary',
      'county',
    ]);
  });

  it.each(AUTHORITY_TYPES)(
    'says for %s what it was started for, and whom to tell when that is wrong',
    (type) => {
      const label = framework.authorityTypes.find(({ id }) => id === type)?.label ?? '';
      const note = asTypeQuestion(framework, typed, type)?.note;
      expect(note).toContain(`started for: ${label}.`);
      expect(note).toContain('tell a lab administrator');
    },
  );

  it('is none of the others', () => {
    expect(asTypeQuestion(framework, choice, 'district')).toBeNull();
    expect(asTypeQuestion(framework, exampleQuestion('boolean', 'ex-gov-03'), 'district')).toBeNull();
  });
});
