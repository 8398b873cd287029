import { expect, test } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import { answered } from '@/lib/results/testing';
import { movedErrors, movedValues, notSettledWords } from './moved-answer';

const page = { definition: exampleFramework() };
const MOVED = { subject: 'ex-gov-01', read: answered(1), now: answered(4), version: 3 };

test('a reviewer is told from what to what an answer has changed since they read it', () => {
  const words = notSettledWords(MOVED, page);
  expect(words).toMatch(/from “Emerging” to “[^”]+”/);
  expect(words).not.toContain('to “Emerging”');
  expect(words).toContain('It is not marked as settled');
  expect(notSettledWords({ ...MOVED, read: null }, page)).toContain('from “Not answered”');
});

test('and that it still says the same where only what stands behind it can have changed', () => {
  expect(notSettledWords({ ...MOVED, now: answered(1) }, page)).toContain('It still says “Emerging”');
});

test('a judgement of such an answer stays in its form, which goes on from what stands now', () => {
  expect(movedErrors([MOVED], page)).toMatchObject([{ field: 'ex-gov-01.judgement' }]);
  expect(movedErrors([MOVED], page)[0]?.message).toContain('What you chose here is not saved');
  expect(movedValues([MOVED])).toEqual({ 'ex-gov-01.answer': '3' });
});
