import { describe, expect, test } from 'vitest';
import type { Answer, PublishedValue } from './answer';
import { answerText } from './answer-text';
import type { AnsweredAnswer } from './field-text';
import { besidePublished, besideWords, isAsPublished, lacksReason, publishedText } from './published-answer';
import { exampleQuestion } from './testing';

const RATE = exampleQuestion('number', 'ex-num-02');
const CHOICE = exampleQuestion('choice', 'ex-gov-02');
const REASON = 'We counted those who moved away as well';

function published(numerator: number, denominator: number, release = '2025 release'): PublishedValue {
  return { value: { numerator, denominator }, release };
}

function answer(numerator: number, denominator: number, more: Partial<AnsweredAnswer> = {}): AnsweredAnswer {
  return { state: 'answered', value: { numerator, denominator }, ...more };
}

const LATEST = published(72, 100);

describe('an answer beside a published figure', () => {
  test('keeps which figure and release it came from, changed or not', () => {
    const beside = { latest: LATEST, kept: undefined };
    expect(besidePublished(answer(72, 100), beside).prefill).toEqual(LATEST);
    expect(besidePublished(answer(80, 100), beside).prefill).toEqual(LATEST);
    expect(besidePublished(answer(72, 100), { latest: undefined, kept: undefined })).toEqual(answer(72, 100));
  });

  test('keeps its release when a later one comes, also while somebody types', () => {
    const latest = published(80, 110, '2026 release');
    const beside = { latest, kept: LATEST };
    expect(besidePublished(answer(72, 100), beside).prefill).toEqual(LATEST);
    expect(besidePublished(answer(7, 100), beside).prefill).toEqual(LATEST);
    expect(besidePublished(answer(72, 100), { latest: undefined, kept: LATEST }).prefill).toEqual(LATEST);
  });

  test('has the later release once it says what is published there', () => {
    const latest = published(80, 110, '2026 release');
    expect(besidePublished(answer(80, 110), { latest, kept: LATEST }).prefill).toEqual(latest);
  });

  test('takes nobody’s word for what is published', () => {
    const claimed = answer(1, 2, { prefill: published(1, 2) });
    expect(besidePublished(claimed, { latest: undefined, kept: undefined })).not.toHaveProperty('prefill');
  });
});

type Verdict = readonly [isAsPublished: boolean, lacksReason: boolean];
const CASES: readonly (readonly [why: string, answer: Answer | undefined, verdict: Verdict])[] = [
  ['not answered', undefined, [false, false]],
  ['answered beside nothing', answer(1, 2), [false, false]],
  ['as published', answer(72, 100, { prefill: LATEST }), [true, false]],
  ['another top number', answer(73, 100, { prefill: LATEST }), [false, true]],
  ['another bottom number', answer(72, 101, { prefill: LATEST }), [false, true]],
  ['a reason of nine', answer(73, 100, { prefill: LATEST, changeReason: 'As we say' }), [false, true]],
  ['a reason of ten', answer(73, 100, { prefill: LATEST, changeReason: ' As we said ' }), [false, false]],
  ['the same choice', grade('yes', 'yes'), [true, false]],
  ['another choice', grade('no', 'yes'), [false, true]],
  ['do not know', { state: 'dk' }, [false, false]],
];

function grade(value: string, was: string): Answer {
  return { state: 'answered', value, prefill: { value: was, release: 'Report' } };
}

test.each(CASES)('%s: whether it is as published, and lacks a reason', (_why, given, verdict) => {
  expect([isAsPublished(given), lacksReason(given)]).toEqual(verdict);
});

describe('in words', () => {
  test('stand the release, or both figures and why', () => {
    expect(besideWords(RATE, answer(72, 100, { prefill: LATEST }))).toEqual(['As published: 2025 release']);
    expect(besideWords(RATE, answer(73, 100, { prefill: LATEST, changeReason: REASON }))).toEqual([
      `Published: ${publishedText(RATE, LATEST) ?? ''}. 2025 release`,
      `Why it differs: ${REASON}`,
    ]);
    expect(besideWords(RATE, answer(73, 100, { prefill: LATEST }))[1]).toBe(
      'No reason is given yet why it differs',
    );
    expect(besideWords(RATE, answer(73, 100, { changeReason: REASON }))).toEqual([
      `Why it differs: ${REASON}`,
    ]);
    expect(besideWords(RATE, answer(73, 100))).toEqual([]);
  });

  test('a published value is said as an answer is', () => {
    expect(publishedText(RATE, LATEST)).toContain('72 of 100');
    expect(publishedText(CHOICE, { value: 'yes', release: '' })).toBe(CHOICE.options[0]?.label);
    expect(publishedText(CHOICE, { value: 'moved away', release: '' })).toBeNull();
    expect(publishedText(CHOICE, LATEST)).toBeNull();
    expect(publishedText(RATE, { value: 'yes', release: '' })).toBeNull();
  });

  test('the answer is followed by both, wherever its detail stands', () => {
    const said = answer(73, 100, { prefill: LATEST, changeReason: `${REASON}.` });
    const { detail } = answerText(RATE, said, { onNotAdoptedRoute: false });
    expect(detail).toMatch(/^Published: 72 of 100.*\. 2025 release\. Why it differs: We counted .* well$/);
  });
});
