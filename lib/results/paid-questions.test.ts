import { describe, expect, it } from 'vitest';
import corporateParenting from '@/db/reference/frameworks/corporate-parenting.json';
import protectedCharacteristic from '@/db/reference/frameworks/protected-characteristic.json';
import services from '@/db/reference/frameworks/services-21-plus.json';
import file from '@/db/reference/paid-questions.json';
import { FRAMEWORK_IDS, frameworkDefinitionSchema } from '@/lib/framework/definition';
import { findQuestion } from '@/lib/framework/visibility';
import { parsePaidQuestions } from './paid-questions';

const DEFINITIONS = [corporateParenting, protectedCharacteristic, services].map((each) =>
  frameworkDefinitionSchema.parse(each),
);

describe('the questions about paid work', () => {
  it.each(DEFINITIONS)('of “$id” are counts that its file asks, of people and of hours', (definition) => {
    const { people, hours } = parsePaidQuestions(file)[definition.id];
    expect(findQuestion(definition, people)).toMatchObject({
      kind: 'number',
      measure: { type: 'count', unit: 'people', aboutPeople: true },
    });
    expect(findQuestion(definition, hours)).toMatchObject({
      kind: 'number',
      measure: { type: 'count', unit: 'hours' },
    });
  });

  it('are named for every framework, with the source of that', () => {
    expect(Object.keys(file.frameworks).sort()).toEqual([...FRAMEWORK_IDS].sort());
    expect(() => parsePaidQuestions({ ...file, source: '' })).toThrow();
    expect(() => parsePaidQuestions({ source: 'Guide', frameworks: {} })).toThrow();
    const { 'services-21-plus': _left, ...two } = file.frameworks;
    expect(() => parsePaidQuestions({ ...file, frameworks: two })).toThrow();
  });
});
