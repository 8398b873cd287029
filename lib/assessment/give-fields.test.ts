import { describe, expect, it } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import { giveSchema, givenTo, questionTick, themeTick, tickErrors, tickedQuestions } from './give-fields';
import { assessmentProgress } from './progress';

const progress = assessmentProgress(exampleFramework(), { authorityType: 'childrens-services', answers: {} });
const DAYS = { today: '2026-11-22', closesOn: '2026-12-18' };
const SOMEBODY = '5f3f0a58-7f0c-4a7e-9c3c-0d9f6c1f2a11';

function dueOn(day: string, month = '12', year = '2026') {
  return givenTo({ to: SOMEBODY, 'due-day': day, 'due-month': month, 'due-year': year }, DAYS);
}

describe('the ticks of the form', () => {
  it('give single questions, or with a theme’s own tick all of its questions, each once', () => {
    const leadership = progress.themes.find(({ themeId }) => themeId === 'gov')?.ticks ?? [];
    const all = leadership.map(({ questionId }) => questionId);
    expect(tickedQuestions({ [questionTick('ex-gov-02')]: 'yes' }, progress)).toEqual(['ex-gov-02']);
    expect(
      tickedQuestions({ [themeTick('gov')]: 'yes', [questionTick('ex-gov-02')]: 'yes' }, progress),
    ).toEqual(all);
  });

  it('take nothing that is not asked of the council', () => {
    expect(tickedQuestions({ [questionTick('made-up')]: 'yes', 'question.': 'yes' }, progress)).toEqual([]);
    expect(tickErrors([])).toEqual([{ field: 'ticks', message: 'Tick at least one question or theme' }]);
    expect(tickErrors(['ex-gov-01'])).toEqual([]);
  });
});

describe('to whom, and until when', () => {
  it('asks for a person, and lets the day be left out', () => {
    expect(givenTo({ to: SOMEBODY }, DAYS)).toEqual({ memberId: SOMEBODY, dueOn: null, errors: [] });
    expect(givenTo({ to: SOMEBODY, 'due-day': ' ', 'due-month': '' }, DAYS).errors).toEqual([]);
    for (const to of ['', 'Marcus'])
      expect(givenTo({ to }, DAYS).errors).toEqual([{ field: 'to', message: 'Select who answers them' }]);
  });

  it('takes a day from today to the last day of the round', () => {
    expect(dueOn('4')).toEqual({ memberId: SOMEBODY, dueOn: '2026-12-04', errors: [] });
    expect(dueOn('22', '11').errors).toEqual([]);
    expect(dueOn('18').errors).toEqual([]);
  });

  it.each([
    ['21', '11', 'The day must be today or later'],
    ['19', '12', 'The day must be 18 December 2026 or earlier: the round closes then'],
    ['31', '11', 'The day must be a real date'],
    ['', '12', 'The day must include a day'],
  ])('says what is wrong with %s/%s', (day, month, message) => {
    expect(dueOn(day, month).errors).toEqual([{ field: 'due-day', message }]);
  });

  it('says everything that is wrong at once', () => {
    const { errors } = givenTo({ to: '', 'due-day': '1', 'due-month': '1', 'due-year': '2026' }, DAYS);
    expect(errors.map(({ field }) => field)).toEqual(['to', 'due-day']);
  });
});

describe('the form as it is posted', () => {
  it('keeps the ticks beside the fields that it knows, and gives unless it is told to take back', () => {
    const posted = { assessmentId: SOMEBODY, 'question.ex-gov-01': 'yes' };
    expect(giveSchema.parse(posted)).toEqual({ ...posted, act: 'give', to: '' });
    expect(giveSchema.safeParse({ ...posted, act: 'delete' }).success).toBe(false);
    expect(giveSchema.safeParse({ ...posted, assessmentId: 'x' }).success).toBe(false);
  });
});
