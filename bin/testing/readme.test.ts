import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the README says what each folder of the rules holds, and names none that is not there', () => {
  const row = readFileSync('README.md', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('| `lib/`'));
  const named = [...(row ?? '').matchAll(/`([a-z-]+)\/`/g)].map(([, name]) => name).slice(1);
  const there = readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(named.toSorted()).toEqual(there.map(({ name }) => name).toSorted());
});
