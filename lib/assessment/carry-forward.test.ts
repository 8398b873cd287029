import { describe, expect, it } from 'vitest';
import type { Answer } from '@/lib/framework/answer';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { exampleFramework } from '@/lib/framework/testing';
import { carryForward } from './carry-forward';

const EXAMPLE = exampleFramework();

function carry(answers: Readonly<Record<string, Answer>>, definition: FrameworkDefinition = EXAMPLE) {
  const sent = Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, { answer, comment: `About ${id}` }]),
  );
  const carried = carryForward(definition, 'childrens-services', { sent, today: '2026-11-22' });
  return Object.fromEntries(
    carried.map(({ questionId, answer, comment }) => [questionId, { answer, comment }]),
  );
}

type Question = FrameworkDefinition['themes'][number]['questions'][number];

/** The example without one of its questions, or with that question changed. */
function changed(id: string, change: (question: Question) => readonly Question[]): FrameworkDefinition {
  const themes = EXAMPLE.themes.map((theme) => ({
    ...theme,
    questions: theme.questions.flatMap((question) => (question.id === id ? change(question) : [question])),
  }));
  return { ...EXAMPLE, themes };
}

describe('what begins the next round (demand 5: “done” is not copied, demand 6: one plain start)', () => {
  it('is each answer with its comment', () => {
    const answer: Answer = { state: 'answered', value: 3 };
    expect(carry({ 'ex-gov-01': answer })).toEqual({ 'ex-gov-01': { answer, comment: 'About ex-gov-01' } });
  });

  it('is no agreement of an approver: that was for the round it was given in', () => {
    const text = 'The county council does this for us';
    const answer: Answer = { state: 'na', reason: 'other', text, agreed: true };
    expect(carry({ 'ex-gov-03': answer })['ex-gov-03']?.answer).toEqual({
      state: 'na',
      reason: 'other',
      text,
    });
  });

  it('is nothing of a question that is no longer asked', () => {
    const without = changed('ex-gov-01', () => []);
    expect(carry({ 'ex-gov-01': { state: 'dk' } }, without)).toEqual({});
  });

  it('is the comment alone where the question no longer takes the answer', () => {
    const without = changed('ex-gov-01', (question) => [
      Object.assign(structuredClone(question), { allowDoNotKnow: false }),
    ]);
    expect(carry({ 'ex-gov-01': { state: 'dk' } }, without)).toEqual({
      'ex-gov-01': { answer: { state: 'blank' }, comment: 'About ex-gov-01' },
    });
  });

  it('is nothing of what was sent blank and without a comment', () => {
    const sent = { 'ex-gov-01': { answer: { state: 'blank' } as const, comment: '' } };
    expect(carryForward(EXAMPLE, 'childrens-services', { sent, today: '2026-11-22' })).toEqual([]);
  });
});
