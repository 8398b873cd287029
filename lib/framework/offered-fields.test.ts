import { describe, expect, test } from 'vitest';
import { answerToFields, parseAnswerFields, publishedFields, sameAnswer } from './answer-fields';
import type { AnswerFields } from './field-text';
import { isOnlyOffered, offersIn } from './offered-fields';
import type { Question } from './question';
import { exampleQuestion } from './testing';

const CONTEXT = { today: '2026-11-21', authorityType: 'childrens-services' } as const;
const RATE = exampleQuestion('number', 'ex-num-02');
const PLAIN = exampleQuestion('number', 'ex-off-02');
const CHOICE: Question = {
  ...exampleQuestion('choice', 'ex-gov-02'),
  prefill: { measure: 'ofsted-care-leavers-grade', cohort: 'latest' },
};
const REASON = 'We counted those who moved away as well';

/** What a form posts that was drawn with 72 of 100 filled in, after these changes. */
function posted(change: Readonly<Record<string, string>> = {}): AnswerFields {
  const drawn = publishedFields(RATE, { value: { numerator: 72, denominator: 100 } }, CONTEXT) ?? {};
  const changed = Object.entries(change).map(([name, text]) => [name, [text]] as const);
  return { ...drawn, comment: [''], ...Object.fromEntries(changed) };
}

function said(change: Readonly<Record<string, string>> = {}) {
  return parseAnswerFields(RATE, posted(change), CONTEXT);
}

const OURS = { state: 'answered', value: { numerator: 72, denominator: 100 } };

describe('a published figure in the boxes of a question', () => {
  test('is nobody’s answer: a form sent whole says nothing with it', () => {
    expect(isOnlyOffered(posted())).toBe(true);
    expect(said()).toMatchObject({ ok: true, answer: { state: 'blank' } });
  });

  test('leaves a comment beside it what it is: a comment on no answer', () => {
    expect(said({ comment: 'Ask Priya' })).toMatchObject({
      ok: true,
      answer: { state: 'blank' },
      comment: 'Ask Priya',
    });
  });

  test('is the answer of whoever ticks that it is', () => {
    expect(said({ 'use-published': 'yes' })).toMatchObject({ ok: true, answer: OURS });
  });

  test('is the answer of whoever typed it anew: then a script has said that it is one', () => {
    expect(said({ state: 'answered' })).toMatchObject({ ok: true, answer: OURS });
  });

  test.each([
    [{ numerator: '73' }, { state: 'answered', value: { numerator: 73, denominator: 100 } }],
    [{ state: 'dk' }, { state: 'dk' }],
    [{ numerator: '', denominator: '' }, { state: 'blank' }],
  ])('gives way to what somebody says instead: %j', (change, answer) => {
    expect(said(change)).toMatchObject({ ok: true, answer });
  });

  test('is checked like any other once it is changed', () => {
    expect(said({ numerator: '101' })).toMatchObject({ ok: false, errors: [{ field: 'numerator' }] });
  });

  test('is a choice where the question is one', () => {
    const drawn = publishedFields(CHOICE, { value: 'yes' }, CONTEXT) ?? {};
    const fields = { ...drawn, comment: [''] };
    expect(parseAnswerFields(CHOICE, fields, CONTEXT)).toMatchObject({ answer: { state: 'blank' } });
    expect(parseAnswerFields(CHOICE, { ...fields, value: ['no'] }, CONTEXT)).toMatchObject({
      answer: { state: 'answered', value: 'no' },
    });
  });

  test('is not filled in where the question does not take it', () => {
    const of = (value: Parameters<typeof publishedFields>[1]['value'], question: Question = RATE) =>
      publishedFields(question, { value }, CONTEXT);
    expect(of({ numerator: 5, denominator: 4 })).toBeNull();
    expect(of({ numerator: 5, denominator: 10_000_000 })).toBeNull();
    expect(of('yes')).toBeNull();
    expect(of('of another list', CHOICE)).toBeNull();
    expect(of('3', exampleQuestion('maturity', 'ex-gov-01'))).toBeNull();
    expect(offersIn(of({ numerator: 0, denominator: 0 }) ?? {})).toHaveLength(2);
  });
});

describe('the reason why an answer is not the published figure', () => {
  const changed = { numerator: '73', 'change-reason': REASON };

  test('is part of the answer, and comes back in its form', () => {
    const parsed = said(changed);
    expect(parsed).toMatchObject({ ok: true, answer: { changeReason: REASON } });
    if (!parsed.ok) return;
    const again = parseAnswerFields(RATE, answerToFields(RATE, parsed.answer, ''), CONTEXT);
    expect(again.ok && sameAnswer(again.answer, parsed.answer)).toBe(true);
    const other = said({ ...changed, 'change-reason': `${REASON}, and more` });
    expect(other.ok && sameAnswer(other.answer, parsed.answer)).toBe(false);
  });

  test('is never asked for by refusing the answer: none, and one that is too short, are saved', () => {
    expect(said({ numerator: '73' })).toMatchObject({ ok: true, answer: { state: 'answered' } });
    expect(said({ ...changed, 'change-reason': 'Our' })).toMatchObject({ answer: { changeReason: 'Our' } });
  });

  test('is refused where it is longer than it may be, and where there is nothing to explain', () => {
    const tooLong = said({ ...changed, 'change-reason': 'x'.repeat(501) });
    expect(tooLong).toMatchObject({ ok: false, errors: [{ field: 'change-reason' }] });
    expect(said({ ...changed, 'change-reason': 'x'.repeat(500) })).toMatchObject({ ok: true });
    for (const alone of [{}, { numerator: '', denominator: '' }]) {
      const { ok } = said({ ...alone, 'change-reason': REASON });
      expect(ok).toBe(false);
    }
    expect(said({ 'use-published': 'yes', 'change-reason': REASON })).toMatchObject({ ok: true });
  });

  test('is left behind with the figure where that is left for “do not know”', () => {
    expect(said({ ...changed, state: 'dk' })).toMatchObject({ ok: true, answer: { state: 'dk' } });
  });

  test('is nothing to a question that no published figure answers', () => {
    const fields = { numerator: ['1'], denominator: ['2'], comment: [''], 'change-reason': [REASON] };
    const parsed = parseAnswerFields(PLAIN, fields, CONTEXT);
    expect(parsed.ok && parsed.answer).not.toHaveProperty('changeReason');
  });
});
