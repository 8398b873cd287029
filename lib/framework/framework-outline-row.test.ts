import { expect, test } from 'vitest';
import { FRAMEWORK_IDS } from './definition';
import { FRAMEWORK_BLURBS } from './framework-outline-blurbs';
import { frameworkRow } from './framework-outline-row';
import { exampleFramework } from './testing';
import { allQuestions } from './visibility';

test('a row of the list counts every question and says the longest time', () => {
  const definition = {
    ...exampleFramework(),
    minutes: { 'childrens-services': 80, district: 20, 'combined-other': 5 },
  };
  expect(frameworkRow(definition, 'Is everyone ready?')).toEqual({
    id: 'protected-characteristic',
    title: 'Example framework',
    text: 'Is everyone ready?',
    version: '0.0.1-example',
    questionCount: allQuestions(definition).length,
    minutes: 80,
  });
});

test('every framework has a line of its own on the first page', () => {
  const lines = FRAMEWORK_IDS.map((id) => FRAMEWORK_BLURBS[id]);
  expect(new Set(lines).size).toBe(FRAMEWORK_IDS.length);
});
