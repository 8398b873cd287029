import { expect, test } from 'vitest';
import { standings } from './round-counts';

const COUNTS = [{ frameworkId: 'services-21-plus', started: 12, sent: 5 }];

test('a round stands, for each framework, at councils that have not begun, have begun and have sent', () => {
  expect(standings(COUNTS, 30)).toEqual([
    { frameworkId: 'services-21-plus', notBegun: 18, begun: 7, sent: 5 },
  ]);
});

test('the numbers are hidden while fewer than five councils take part: they would say who does what', () => {
  expect(standings(COUNTS, 4)).toBeNull();
  expect(standings(COUNTS, 5)).not.toBeNull();
});

test('a council whose people have all left does not make a number less than none', () => {
  expect(standings(COUNTS, 11)?.[0]?.notBegun).toBe(0);
});
