import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectAllInside, markBounds, wordsOf } from './bounds.testing';
import { QUESTION_TICKS, questionTicks } from './question-ticks';

describe('question ticks', () => {
  it('are one square a question, 17 units from one to the next', () => {
    const { width, height, marks } = questionTicks(['answered', 'answered', 'not-answered']);
    expect([width, height]).toEqual([51, 15]);
    expect(marks.map((mark) => markBounds(mark).left)).toEqual([1, 18, 35]);
  });

  it('differ by shape: no two states are drawn alike', () => {
    const drawings = QUESTION_TICKS.map((tick) => JSON.stringify(questionTicks([tick]).marks));
    expect(new Set(drawings).size).toBe(QUESTION_TICKS.length);
  });

  it.each([
    ['answered', ['g-ink']],
    ['not-answered', ['g-past-m']],
    ['do-not-know', ['g-paper', 'g-b']],
    ['not-applicable', ['g-paper', 'g-ink-l']],
    ['from-last-round', ['g-paper', 'g-ink']],
    ['put-right', ['g-paper', 'g-b']],
    ['two-texts', ['g-ink', 'g-ink']],
  ] as const)('draw "%s" with %o', (tick, classes) => {
    expect(questionTicks([tick]).marks.map(({ className }) => className)).toEqual(classes);
  });

  it('write a question mark and an exclamation mark', () => {
    expect(wordsOf(questionTicks(['do-not-know', 'put-right']))).toEqual(['?', '!']);
  });

  it('have no name: the words stand beneath', () => {
    expect(questionTicks(['answered']).label).toBeNull();
  });

  it('stay inside the drawing, however many', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...QUESTION_TICKS), { maxLength: 60 }), (ticks) => {
        expectAllInside(questionTicks(ticks));
      }),
    );
  });
});
