import { describe, expect, test } from 'vitest';
import type { Answer } from '@/lib/framework/answer';
import { exampleFramework } from '@/lib/framework/testing';
import { listUnexplained, unexplainedErrors } from './unexplained';

const PREFILL = { value: { numerator: 72, denominator: 100 }, release: '2025 release' };

function listed(answer: Answer) {
  const answering = { authorityType: 'childrens-services', answers: { 'ex-num-02': answer } } as const;
  return listUnexplained(exampleFramework(), answering);
}

function answered(numerator: number, changeReason?: string): Answer {
  const reason = changeReason === undefined ? {} : { changeReason };
  return { state: 'answered', value: { numerator, denominator: 100 }, prefill: PREFILL, ...reason };
}

describe('what cannot be sent without a reason', () => {
  test('is listed with what is published, and where it is put right', () => {
    const [only, ...others] = listed(answered(75));
    expect([only?.themeId, only?.questionId, others]).toEqual(['num', 'ex-num-02', []]);
    expect(only?.words[0]).toMatch(/^Published: 72 of 100.*2025 release$/);
    expect(only?.words[1]).toBe('No reason is given yet why it differs');
  });

  test('is neither the published figure, nor one with a reason, nor one that is not answered', () => {
    expect(listed(answered(72))).toEqual([]);
    expect(listed(answered(75, 'We counted otherwise'))).toEqual([]);
    expect(listed({ state: 'dk' })).toEqual([]);
  });

  test('is counted in the message, at the place of the list', () => {
    expect(unexplainedErrors(0)).toEqual([]);
    expect(unexplainedErrors(1)).toHaveLength(1);
    expect(unexplainedErrors(2)[0]?.message).toContain('2 answers are not');
  });
});
