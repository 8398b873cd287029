import { expect, test } from 'vitest';
import { classNames } from './class-names';

test.each<[readonly (string | false | null | undefined)[], string]>([
  [['a', 'b'], 'a b'],
  [['a', false, undefined, null, '', 'b c'], 'a b c'],
  [[], ''],
])('%j becomes "%s"', (names, value) => {
  expect(classNames(...names)).toBe(value);
});
