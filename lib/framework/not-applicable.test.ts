import { describe, expect, it } from 'vitest';
import { countedReason, reasonText } from './not-applicable';
import type { NotApplicable } from './not-applicable';
import { exampleQuestion } from './testing';

const partners = exampleQuestion('maturity', 'ex-gov-01');
const voice = exampleQuestion('maturity', 'ex-voi-01');

function other(text: string | undefined, agreed?: boolean): NotApplicable {
  return {
    state: 'na',
    reason: 'other',
    ...(text === undefined ? {} : { text }),
    ...(agreed === undefined ? {} : { agreed }),
  };
}

describe('not applicable counts', () => {
  it('for "other" with a text and the approver’s agreement', () => {
    expect(countedReason(voice, other('We run no such service.', true), { onNotAdoptedRoute: false })).toBe(
      'other',
    );
  });

  it('for "not adopted" from a council that has not adopted', () => {
    const answer: NotApplicable = { state: 'na', reason: 'not-adopted' };
    expect(countedReason(partners, answer, { onNotAdoptedRoute: true })).toBe('not-adopted');
  });

  it('for a listed reason without further words', () => {
    const listed = { ...voice, naReasons: [{ value: 'no-cases' as const, label: 'Nobody' }] };
    expect(countedReason(listed, { state: 'na', reason: 'no-cases' }, { onNotAdoptedRoute: false })).toBe(
      'no-cases',
    );
  });
});

describe('not applicable counts as blank', () => {
  it.each([
    ['without agreement', other('We run no such service.')],
    ['while agreement is refused', other('We run no such service.', false)],
    ['without a text', other(undefined, true)],
    ['with a text of nine characters', other('Too short', true)],
    ['with a text padded by spaces', other('  Short.        ', true)],
    ['with a text over 500 characters', other('x'.repeat(501), true)],
    ['for a reason that is not listed', { state: 'na' as const, reason: 'no-cases' }],
    ['for a reason that nobody knows', { state: 'na' as const, reason: 'holiday' }],
  ])('%s', (_, answer) => {
    expect(countedReason(voice, answer, { onNotAdoptedRoute: true })).toBeNull();
  });

  it('for "not adopted" from a council that has adopted', () => {
    const answer: NotApplicable = { state: 'na', reason: 'not-adopted' };
    expect(countedReason(partners, answer, { onNotAdoptedRoute: false })).toBeNull();
  });

  it('where the question cannot be not applicable', () => {
    const lead = exampleQuestion('choice', 'ex-pos-01');
    expect(
      countedReason(lead, other('We run no such service.', true), { onNotAdoptedRoute: true }),
    ).toBeNull();
  });

  it('at the edges of its length only outside 10 to 500 characters', () => {
    const counts = (length: number) =>
      countedReason(voice, other('x'.repeat(length), true), { onNotAdoptedRoute: false }) !== null;
    expect([9, 10, 500, 501].map(counts)).toEqual([false, true, true, false]);
  });
});

describe('why a question does not apply', () => {
  const listed = { state: 'na', reason: 'not-adopted' } as const;
  const label = partners.naReasons.find(({ value }) => value === 'not-adopted')?.label;

  it.each<[string, NotApplicable, string | null | undefined]>([
    ['a listed reason, in the words of the question', listed, label],
    ['the same, whatever stands beside it', { ...listed, text: 'Our words' }, label],
    [
      'what the council wrote for another reason',
      other(' We run no such service. '),
      'We run no such service.',
    ],
    ['nothing, where it wrote nothing', other(' '), null],
    ['nothing, where there is no text', other(undefined), null],
    ['nothing, for a reason that is not listed', { state: 'na', reason: 'unheard-of' }, null],
  ])('is %s', (_, answer, words) => {
    expect(reasonText(partners, answer)).toBe(words);
  });
});
