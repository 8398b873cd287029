import { expect, test } from 'vitest';
import { compareNames } from './name-order';

test('names stand as in a British index: capitals and accents make no new letters', () => {
  const names = ['Élmshire', 'dunmere', 'Fallowshire', 'Ashmoor', 'Elmshire'];
  expect([...names].sort(compareNames)).toEqual([
    'Ashmoor',
    'dunmere',
    'Elmshire',
    'Élmshire',
    'Fallowshire',
  ]);
});
