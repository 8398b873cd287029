import { describe, expect, it } from 'vitest';
import { asOf, isCurrent, resultsState } from './round-results';
import { roundResults } from './testing';
import { resultsWords } from './words';

describe('the results of a round', () => {
  it.each([
    ['2026-07-14', '2026-07-14', 'to-come'],
    ['2026-07-15', null, 'not-worked-out'],
    ['2026-07-15', '2026-07-15', 'published'],
    ['2027-07-15', '2026-11-18', 'published'],
  ] as const)('are on %s, worked out on %s: %s', (today, workedOutOn, state) => {
    expect(resultsState(roundResults({ workedOutOn }), today)).toBe(state);
  });

  it('are those of today until a later round has its own, and then of the day before', () => {
    expect(asOf(roundResults(), '2027-03-01')).toBe('2027-03-01');
    const followed = roundResults({ supersededOn: '2027-01-31' });
    expect([isCurrent(followed, '2027-01-30'), asOf(followed, '2027-01-30')]).toEqual([true, '2027-01-30']);
    expect([isCurrent(followed, '2027-01-31'), asOf(followed, '2027-03-01')]).toEqual([false, '2027-01-30']);
  });

  it('say in words when they come, came, or why there are none', () => {
    expect(resultsWords(roundResults(), '2026-07-14')).toBe('Results come on 15 July 2026.');
    expect(resultsWords(roundResults(), '2026-07-15')).toBe('Results since 15 July 2026.');
    const none = { workedOutOn: null };
    expect(resultsWords(roundResults(none), '2026-07-15')).toMatch(/worked out in the next hours/);
    const over = roundResults({ ...none, supersededOn: '2026-10-01' });
    expect(resultsWords(over, '2026-10-01')).toMatch(/before figures were worked out here/);
  });
});
