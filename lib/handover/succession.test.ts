import { describe, expect, test } from 'vitest';
import { sideOf, successionState } from './succession';
import { ACCEPTED, HANDED_OVER, WITHDRAWN, succession } from './testing';

describe('where a succession stands', () => {
  test.each([
    ['offered', {}, '2027-06-01'],
    ['handed-over', HANDED_OVER, '2027-06-01'],
    ['accepted', ACCEPTED, '2027-03-31'],
    ['in-effect', ACCEPTED, '2027-04-01'],
    ['withdrawn', WITHDRAWN, '2027-06-01'],
    ['withdrawn', { ...HANDED_OVER, ...WITHDRAWN }, '2026-11-21'],
  ] as const)('%s: the day alone changes nothing without both leads', (state, over, today) => {
    expect(successionState(succession(over), today)).toBe(state);
  });

  test('has two sides', () => {
    expect([sideOf(succession(), 'DEMO0022'), sideOf(succession(), 'DEMO0006')]).toEqual([
      'old',
      'successor',
    ]);
  });
});
