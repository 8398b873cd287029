import { describe, expect, it } from 'vitest';
import type { Assignment } from './assignment';
import { replierOf } from './sent-back-to-whom';

const marcus = { memberId: 'marcus' };
const dee = { memberId: 'dee' };
const people = [marcus, dee];
const NOBODY: typeof people = [];

function given(change: Partial<Assignment> = {}): readonly Assignment[] {
  const person = { memberId: 'dee', displayName: 'Dee Adeyemi', role: 'contributor' } as const;
  return [{ questionId: 'q1', ...person, hasLeft: false, dueOn: null, ...change }];
}

// Demand 20: a return that is rejected reaches its author.
describe('who is told that a question came back', () => {
  it('is whoever it was given to, also when somebody else wrote the answer', () => {
    expect(replierOf('q1', { assignments: given(), writerId: 'marcus', people })).toBe(dee);
  });

  it('is whoever wrote the answer where the question is with nobody', () => {
    expect(replierOf('q2', { assignments: given(), writerId: 'marcus', people })).toBe(marcus);
  });

  it.each([
    ['has left', given({ hasLeft: true })],
    ['only reads now', given({ role: 'viewer' })],
  ])('is the writer again when the person it was given to %s', (_, assignments) => {
    expect(replierOf('q1', { assignments, writerId: 'marcus', people })).toBe(marcus);
  });

  it('is nobody when both have left, or when it was never answered and never given', () => {
    expect(replierOf('q1', { assignments: given(), writerId: 'marcus', people: NOBODY })).toBeUndefined();
    expect(replierOf('q2', { assignments: [], writerId: undefined, people })).toBeUndefined();
  });
});
