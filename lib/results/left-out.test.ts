import { describe, expect, it } from 'vitest';
import type { Answer } from '@/lib/framework/answer';
import { listUnanswered } from './left-out';
import { answered, FULL_ANSWERS, sentWith } from './testing';

const AGREED: Answer = { state: 'na', reason: 'other', text: ' Our partners do this for us. ', agreed: true };

describe('questions without a usable answer', () => {
  it('lists what was left out by reason, with what the council wrote', () => {
    const { leftOut } = listUnanswered(
      sentWith({
        ...FULL_ANSWERS,
        'ex-gov-03': AGREED,
        'ex-voi-01': AGREED,
        'ex-off-03': answered('no-billing'),
        'ex-num-02': answered({ numerator: 0, denominator: 0 }),
      }),
    );
    expect(leftOut.map(({ label, questions }) => [label, questions.map(({ id }) => id)])).toEqual([
      ['Another reason, agreed by the approver', ['ex-gov-03', 'ex-voi-01']],
      ['Not our function', ['ex-off-03']],
      ['No cases', ['ex-num-02']],
    ]);
    expect(leftOut[0]?.questions[0]?.explanation).toBe('Our partners do this for us.');
    expect(leftOut[1]?.questions[0]?.explanation).toBeNull();
  });

  it('explains a listed reason in the question’s own words', () => {
    const { leftOut } = listUnanswered(
      sentWith({
        ...FULL_ANSWERS,
        'ex-pos-01': answered('planned'),
        'ex-gov-01': { state: 'na', reason: 'not-adopted' },
      }),
    );
    expect(leftOut).toEqual([
      {
        reason: 'not-adopted',
        label: 'Not adopted',
        questions: [
          {
            id: 'ex-gov-01',
            text: 'How do partners work together?',
            explanation: 'We have not adopted this',
          },
        ],
      },
    ]);
  });

  it('keeps “not applicable” that is not agreed apart from what is not answered', () => {
    const unanswered = listUnanswered(
      sentWith({
        ...FULL_ANSWERS,
        'ex-gov-03': { state: 'na', reason: 'other', text: 'We do not think this is for us' },
        'ex-voi-01': { state: 'blank' },
      }),
    );
    expect(unanswered.notAgreed).toEqual([
      {
        id: 'ex-gov-03',
        text: 'Did a public meeting receive a yearly report?',
        explanation: 'We do not think this is for us',
      },
    ]);
    expect(unanswered.blank.map(({ id }) => id)).toContain('ex-voi-01');
    expect(unanswered.blank.map(({ id }) => id)).not.toContain('ex-gov-03');
    expect(unanswered.leftOut).toEqual([]);
  });

  it('lists what the council does not know, in the framework’s order', () => {
    const { doNotKnow } = listUnanswered(
      sentWith({ ...FULL_ANSWERS, 'ex-voi-01': { state: 'dk' }, 'ex-gov-01': { state: 'dk' } }),
    );
    expect(doNotKnow.map(({ id }) => id)).toEqual(['ex-gov-01', 'ex-voi-01']);
  });

  it('never lists a question that is not shown', () => {
    const { blank } = listUnanswered(sentWith({ 'ex-pos-01': answered('planned') }));
    expect(blank.map(({ id }) => id)).toContain('ex-pos-04');
    expect(blank.map(({ id }) => id)).not.toContain('ex-pos-03');
  });
});
