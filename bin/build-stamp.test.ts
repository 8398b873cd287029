import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isBuilt, markBuilt } from './build-stamp';

let root = '';

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'stamp-'));
  write('app/page.tsx', 'one');
  write('lib/rule.ts', 'two');
  write('package-lock.json', '{}');
  mkdirSync(path.join(root, '.next'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('whether the product has to be built', () => {
  test('it has, on a fresh clone', () => {
    expect(isBuilt(root)).toBe(false);
  });

  test('it has not, while nothing has changed since', () => {
    markBuilt(root);
    expect(isBuilt(root)).toBe(true);
  });

  test.each([
    ['a page', 'app/page.tsx'],
    ['a rule', 'lib/rule.ts'],
    ['a dependency', 'package-lock.json'],
    ['a new file', 'components/new.tsx'],
    ['a reference fact', 'db/reference/frameworks/new.json'],
  ])('it has, when %s changes', (_what, file) => {
    markBuilt(root);
    write(file, 'changed');
    expect(isBuilt(root)).toBe(false);
  });

  test.each([
    ['a test of the browser', 'e2e/journey.spec.ts'],
    ['the README', 'README.md'],
    ['the database', '.data/database/rows'],
  ])('it has not, when only %s changes', (_what, file) => {
    markBuilt(root);
    write(file, 'changed');
    expect(isBuilt(root)).toBe(true);
  });
});
