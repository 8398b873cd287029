import { expect, it } from 'vitest';
import { exampleFramework, exampleQuestion } from '@/lib/framework/testing';
import { knownElsewhere } from './known-elsewhere';

const EXAMPLE = exampleFramework();
const FILLED_IN = exampleQuestion('number', 'ex-num-02');

it('is the rate of every question that comes filled in, of any version', () => {
  const [first] = EXAMPLE.themes;
  if (first === undefined) throw new Error('There is no theme');
  const { prefill, ...asked } = FILLED_IN;
  expect(prefill).toBeDefined();
  const next = { ...EXAMPLE, themes: [{ ...first, questions: [asked] }] };
  expect([...knownElsewhere([next])]).toEqual([]);
  expect([...knownElsewhere([next, EXAMPLE])]).toEqual(['rate:ex-num-02']);
});
