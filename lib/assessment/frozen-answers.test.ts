import { describe, expect, it } from 'vitest';
import type { Answer } from '@/lib/framework/answer';
import { answersFromFrozen, frozenAnswersSchema } from './frozen-answers';

const ANSWERS: readonly Answer[] = [
  { state: 'answered', value: 0 },
  { state: 'answered', value: false },
  { state: 'answered', value: { numerator: 3, denominator: 4 }, parts: [3, null] },
  { state: 'answered', value: 'yes-cp', reference: 'Full Council, 3 May 2026, minute 12' },
  { state: 'na', reason: 'other', text: 'We closed the service in April', agreed: true },
  { state: 'dk' },
  { state: 'blank' },
];

describe('the frozen answers of a submission', () => {
  it.each(ANSWERS)('come back from the database as they went in: %j', (answer) => {
    const frozen = { 'home-01': { answer, comment: 'From the yearly return.' } };
    const stored: unknown = JSON.parse(JSON.stringify(frozen));
    expect(frozenAnswersSchema.parse(stored)).toEqual(frozen);
  });

  it('can be empty, because a council may send gaps', () => {
    expect(frozenAnswersSchema.parse({})).toEqual({});
  });

  it.each([
    ['an answer without a comment', { 'home-01': { answer: { state: 'dk' } } }],
    ['a comment without an answer', { 'home-01': { comment: '' } }],
    ['a state that does not exist', { 'home-01': { answer: { state: 'maybe' }, comment: '' } }],
    ['anything else beside them', { 'home-01': { answer: { state: 'dk' }, comment: '', author: 'me' } }],
  ])('are refused with %s', (_, frozen) => {
    expect(frozenAnswersSchema.safeParse(frozen).success).toBe(false);
  });

  it('can be scored again without their comments', () => {
    const frozen = frozenAnswersSchema.parse({
      'home-01': { answer: { state: 'answered', value: 2 }, comment: 'Half of the plans have moved.' },
      'home-02': { answer: { state: 'dk' }, comment: '' },
    });
    expect(answersFromFrozen(frozen)).toEqual({
      'home-01': { state: 'answered', value: 2 },
      'home-02': { state: 'dk' },
    });
  });
});
