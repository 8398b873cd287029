import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WALKS } from './walks';

test('every spec of e2e/together is walked, once, and none that is not there', () => {
  const specs = readdirSync('e2e/together').flatMap((name) => /^(.*)\.spec\.ts$/.exec(name)?.[1] ?? []);
  expect(specs.length).toBeGreaterThan(0);
  expect(WALKS.flatMap((walk) => walk.specs).toSorted()).toEqual(specs.toSorted());
});

test('a name picks its own spec alone, also where another one contains it', () => {
  const names = WALKS.flatMap((walk) => walk.specs);
  for (const name of names) expect(names.filter((other) => other.includes(name))).toEqual([name]);
});
