import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { questionFields } from '@/lib/assessment/question-fields';
import { answerToFields, parseAnswerFields, sameAnswer } from '@/lib/framework/answer-fields';
import type { Answer } from '@/lib/framework/answer';
import { BLANK } from '@/lib/framework/answer';
import { allQuestions } from '@/lib/framework/visibility';
import { exampleFramework } from '@/lib/framework/testing';
import { QuestionField } from './question-field';
import { OrField } from './question-or-field';

const QUESTIONS = allQuestions(exampleFramework());

function show(questionId: string, answer: Answer, errors: Readonly<Record<string, string>> = {}) {
  const question = QUESTIONS.find(({ id }) => id === questionId);
  if (question === undefined) throw new Error(`No question ${questionId}`);
  const props = {
    question,
    fields: answerToFields(question, answer, ''),
    errors,
    register: (field: string) => ({
      name: `${questionId}.${field}`,
      onChange: () => Promise.resolve(),
      onBlur: () => Promise.resolve(),
      ref: () => undefined,
    }),
  };
  render(
    <form aria-label="one">
      <QuestionField {...props} />
      <OrField {...props} />
    </form>,
  );
  return question;
}

function postedAnswer(questionId: string): ReturnType<typeof parseAnswerFields> {
  const question = QUESTIONS.find(({ id }) => id === questionId);
  const form = screen.getByRole('form');
  if (question === undefined || !(form instanceof HTMLFormElement)) throw new Error('nothing to post');
  return parseAnswerFields(question, questionFields(new FormData(form), questionId), { today: '2026-11-21' });
}

describe('the controls of every kind of question', () => {
  test.each(QUESTIONS.map(({ id, kind }) => [kind, id] as const))(
    'a blank %s question, %s, posts blank',
    (_kind, id) => {
      show(id, BLANK);
      expect(postedAnswer(id)).toMatchObject({ ok: true, answer: BLANK });
    },
  );

  test.each(QUESTIONS.filter(({ allowDoNotKnow }) => allowDoNotKnow).map(({ id }) => [id] as const))(
    '%s posts "we do not know" back',
    (id) => {
      show(id, { state: 'dk' });
      expect(postedAnswer(id)).toMatchObject({ ok: true, answer: { state: 'dk' } });
    },
  );

  test.each(
    QUESTIONS.filter(({ allowNotApplicable }) => allowNotApplicable).map(
      ({ id, naReasons }) => [id, naReasons[0]?.value ?? 'other'] as const,
    ),
  )('%s posts "not applicable" back with its reason', (id, reason) => {
    const answer: Answer = { state: 'na', reason, text: 'We run no such service at all' };
    show(id, reason === 'other' ? answer : { state: 'na', reason });
    const parsed = postedAnswer(id);
    expect(
      parsed.ok && sameAnswer(parsed.answer, reason === 'other' ? answer : { state: 'na', reason }),
    ).toBe(true);
  });

  test.each(QUESTIONS.map(({ id }) => [id] as const))(
    'every control of %s has a name that is read out',
    (id) => {
      show(id, BLANK);
      const controls = ['radio', 'checkbox', 'textbox'].flatMap((role) => screen.queryAllByRole(role));
      expect(controls).not.toHaveLength(0);
      for (const control of controls) expect(control).toHaveAccessibleName();
    },
  );
});

test('a question that must be answered offers no way round', () => {
  const strict = QUESTIONS.find((one) => !one.allowDoNotKnow && !one.allowNotApplicable);
  if (strict === undefined) throw new Error('the example framework has no such question');
  show(strict.id, BLANK);
  expect(screen.queryByText('We do not know')).toBeNull();
  expect(screen.queryByText('Not applicable')).toBeNull();
});

test('the reason for "not applicable" carries its own error', () => {
  const open = QUESTIONS.find(({ naReasons }) => naReasons.some(({ value }) => value === 'other'));
  if (open === undefined) throw new Error('the example framework has no such question');
  show(
    open.id,
    { state: 'na', reason: 'other' },
    { 'na-text': 'Say why this does not apply, in 10 to 500 characters' },
  );
  expect(document.getElementById(`${open.id}-na-text`)).toHaveAccessibleDescription(
    expect.stringContaining('Say why this does not apply'),
  );
});

test('a top and a bottom number are called so, as errors call them, the top one first', () => {
  const rate = QUESTIONS.find((one) => one.kind === 'number' && one.measure.type === 'rate');
  if (rate?.kind !== 'number' || rate.measure.type !== 'rate') throw new Error('no rate in the example');
  show(rate.id, BLANK);
  const [top, bottom] = screen.getAllByRole('textbox');
  expect(top).toHaveAccessibleName(`Top number: ${rate.measure.numerator.label}`);
  expect(bottom).toHaveAccessibleName(`Bottom number: ${rate.measure.denominator.label}`);
});

test.each(QUESTIONS.filter((one) => one.kind !== 'maturity' && one.allowDoNotKnow).map(({ id }) => [id]))(
  'the way back from “we do not know” of %s comes first, and is neither a yes nor a no',
  (id) => {
    show(id, { state: 'dk' });
    const [first] = screen
      .getAllByRole('radio')
      .filter((radio) => radio.getAttribute('name') === `${id}.state`);
    expect(first).toHaveAccessibleName(/ above instead$/);
    expect(screen.queryByText(/Neither/)).toBeNull();
  },
);
