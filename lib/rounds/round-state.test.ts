import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextRoundWarning, roundState, roundStateWords } from './round-state';

const ROUND = { opensOn: '2026-09-21', closesOn: '2026-12-18', publishesOn: '2027-01-15' };

describe('where a round stands', () => {
  test.each([
    ['2026-09-20', 'to-come', 'Opens 21 September 2026'],
    ['2026-09-21', 'open', 'Open until 18 December 2026'],
    ['2026-12-18', 'open', 'Open until 18 December 2026'],
    ['2026-12-19', 'closed', 'Closed. Results on 15 January 2027'],
    ['2027-01-14', 'closed', 'Closed. Results on 15 January 2027'],
    ['2027-01-15', 'published', 'Closed. Results since 15 January 2027'],
  ] as const)('on %s: %s', (today, state, words) => {
    expect(roundState(ROUND, today)).toBe(state);
    expect(roundStateWords(ROUND, today)).toBe(words);
  });

  test('never goes back as days pass', () => {
    const order = ['to-come', 'open', 'closed', 'published'];
    const day = fc
      .integer({ min: 0, max: 600 })
      .map((days) => new Date(Date.UTC(2026, 5, 1) + days * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [earlier = '', later = ''] = [one, other].sort();
        expect(order.indexOf(roundState(ROUND, earlier))).toBeLessThanOrEqual(
          order.indexOf(roundState(ROUND, later)),
        );
      }),
    );
  });
});

describe('the warning that no round follows', () => {
  const next = { opensOn: '2027-03-01', closesOn: '2027-06-01', publishesOn: '2027-06-30' };

  test('says from when councils cannot start', () => {
    expect(nextRoundWarning([ROUND], '2026-11-21')).toBe(
      'No next round is set. After 18 December 2026 councils cannot start an assessment.',
    );
  });

  test.each([
    ['2026-10-18', false],
    ['2026-10-19', true],
    ['2026-12-18', true],
  ])(
    'comes 60 days before the last day of the open round, not earlier: on %s %s (demands 40)',
    (today, comes) => {
      expect(nextRoundWarning([ROUND], today) !== null).toBe(comes);
    },
  );

  test.each([[[]], [[ROUND]]])('says that they cannot start now', (rounds) => {
    expect(nextRoundWarning(rounds, '2027-02-01')).toBe(
      'No round is open and none is set. Councils cannot start an assessment.',
    );
  });

  test('is silent once a later round is set', () => {
    expect(nextRoundWarning([ROUND, next], '2026-11-21')).toBeNull();
    expect(nextRoundWarning([next], '2027-02-01')).toBeNull();
  });
});
