import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');

test('the test command starts, as the README gives it, and says how it is used when it is asked for nonsense', () => {
  const run = spawnSync('npm', ['test', '--silent', '--', '--only', 'nothing'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(run.stderr).toContain('Use: npm test');
  expect(run.status).toBe(2);
});
