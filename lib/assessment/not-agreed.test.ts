import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/framework/answer';
import { exampleFramework } from '@/lib/framework/testing';
import { assessmentProgress } from './progress';
import { findAgreed, listNotAgreed } from './not-agreed';

const framework = exampleFramework();
const text = 'Our fire authority holds this, not the council.';

function list(answers: Answers) {
  return listNotAgreed(framework, { authorityType: 'childrens-services', answers });
}

describe('“not applicable” that does not count yet', () => {
  it('is another reason that no approver has agreed, in the council’s own words', () => {
    expect(list({ 'ex-gov-03': { state: 'na', reason: 'other', text } })).toEqual([
      expect.objectContaining({ themeId: 'gov', questionId: 'ex-gov-03', reason: text, canBeAgreed: true }),
    ]);
  });

  it('is gone once the approver agrees', () => {
    expect(list({ 'ex-gov-03': { state: 'na', reason: 'other', text, agreed: true } })).toEqual([]);
  });

  it('cannot be agreed without words that explain it', () => {
    expect(list({ 'ex-gov-03': { state: 'na', reason: 'other', text: 'No.' } })).toMatchObject([
      { canBeAgreed: false },
    ]);
  });

  it('is “not adopted” from a council that is not on that route, which nobody can agree to', () => {
    expect(list({ 'ex-gov-01': { state: 'na', reason: 'not-adopted' } })).toMatchObject([
      { questionId: 'ex-gov-01', canBeAgreed: false },
    ]);
  });

  it('leaves out questions that are not asked, and every other kind of answer', () => {
    expect(
      list({
        'ex-pos-03': { state: 'na', reason: 'other', text },
        'ex-gov-01': { state: 'dk' },
        'ex-gov-02': { state: 'blank' },
      }),
    ).toEqual([]);
  });

  it('is as many as the progress counts', () => {
    const answers: Answers = {
      'ex-gov-01': { state: 'na', reason: 'not-adopted' },
      'ex-gov-03': { state: 'na', reason: 'other', text },
      'ex-voi-01': { state: 'na', reason: 'other', text, agreed: true },
    };
    const { total } = assessmentProgress(framework, { authorityType: 'childrens-services', answers });
    expect(list(answers)).toHaveLength(total.naNotCounted);
  });
});

describe('the question that an approver agreed to just now', () => {
  function agreedTo(
    answers: Answers,
    questionId: string | readonly string[] | undefined,
  ): string | undefined {
    return findAgreed(framework, { authorityType: 'childrens-services', answers }, questionId)?.id;
  }
  const agreed: Answers = { 'ex-gov-03': { state: 'na', reason: 'other', text, agreed: true } };

  it('is the one that the address names', () => {
    expect(agreedTo(agreed, 'ex-gov-03')).toBe('ex-gov-03');
  });

  it.each([[undefined], [''], ['ex-gov-01'], ['ex-none-01'], [['ex-gov-03', 'ex-gov-03']]])(
    'is none when the address says %j',
    (address) => {
      expect(agreedTo(agreed, address)).toBeUndefined();
    },
  );

  it('is none when the council has answered it since, or the agreement is gone', () => {
    expect(agreedTo({ 'ex-gov-03': { state: 'dk' } }, 'ex-gov-03')).toBeUndefined();
    expect(agreedTo({ 'ex-gov-03': { state: 'na', reason: 'other', text } }, 'ex-gov-03')).toBeUndefined();
  });
});
