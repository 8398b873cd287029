import { describe, expect, it } from 'vitest';
import { exampleQuestion } from '@/lib/framework/testing';
import { callHeading, calledWords, standingWords } from './call-words';
import type { CallableCouncil, WhomToCall } from './whom-to-call';

const COUNCIL: CallableCouncil = {
  authorityCode: 'DEMO0002',
  name: 'Ashmoor',
  assessmentId: '6f1c1c2e-0000-4000-8000-000000000001',
  submittedOn: '2026-10-01',
  level: 3,
  contextNote: null,
};

function call(change: Partial<WhomToCall> = {}): WhomToCall {
  const question = exampleQuestion('maturity', 'ex-gov-01');
  return { question, ownLevel: 1, isLow: true, councils: [COUNCIL], ...change };
}

function said(change: Partial<WhomToCall>): string {
  return standingWords(call(change), (level) => `Level ${level}`);
}

describe('what is said of whom to call', () => {
  it('names whom a question leads to, and counts from the fourth on', () => {
    const called = (...names: readonly string[]) =>
      calledWords(call({ councils: names.map((name) => ({ ...COUNCIL, name })) }));
    expect(called('Ashmoor')).toBe('Ashmoor');
    expect(called('Ashmoor', 'Carrowdale', 'Dunmere')).toBe('Ashmoor, Carrowdale and Dunmere');
    expect(called('Ashmoor', 'Carrowdale', 'Dunmere', 'Tarnside', 'Westmere')).toBe(
      'Ashmoor, Carrowdale, Dunmere and two more',
    );
  });

  it('counts the councils, in the singular and in the plural, and says where there is none', () => {
    expect(callHeading(call())).toBe('One council is willing to talk about this');
    expect(callHeading(call({ councils: [COUNCIL, COUNCIL] }))).toBe(
      'Two councils are willing to talk about this',
    );
    expect(callHeading(call({ councils: [] }))).toBe('There is nobody to call about this yet');
  });

  it('says why nobody is shown: no level known, none so much higher, or nobody who offers', () => {
    expect(said({ ownLevel: null, isLow: false, councils: [] })).toMatch(
      /^No level of your council is known/,
    );
    expect(said({ ownLevel: 3, isLow: false, councils: [] })).toBe(
      'Your council is at “Level 3”. Nobody can be two levels higher.',
    );
    expect(said({ councils: [] })).toMatch(/^Your council is at “Level 1”\. No council .* shares by name/);
  });

  it('says of those who are shown that they are higher, named and willing, and not by how much', () => {
    expect(said({})).toBe(
      'Your council is at “Level 1”. Each of these is at least two levels higher, shares by name with councils in the lab and is willing to talk.',
    );
  });
});
