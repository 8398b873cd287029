import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { undoEverything } from './leavings';
import { runCommand, startGroup } from './run-command';
import type { Group } from './run-command';

const ROOT = path.join(import.meta.dirname, '..', '..');
const NODE = process.execPath;
const FOR_EVER = 'setInterval(() => undefined, 1000)';
// A parent that starts a child, tells its number, and stays.
const FAMILY = `
  const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(FOR_EVER)}]);
  process.stdout.write(String(child.pid));
  ${FOR_EVER};
`;

function isRunning(pid: number): boolean {
  // A process that has ended keeps its number until its parent has asked how.
  const status = `/proc/${pid}/stat`;
  if (existsSync('/proc/self/stat')) {
    return existsSync(status) && !/^\d+ \(.*\) Z/.test(readFileSync(status, 'utf8'));
  }
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function firstOutput({ child }: Group): Promise<string> {
  return new Promise((resolve) => {
    child.stdout?.once('data', (data) => {
      resolve(String(data));
    });
  });
}

async function startFamily(script: string): Promise<{ readonly group: Group; readonly grandchild: number }> {
  const group = startGroup([NODE, '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  return { group, grandchild: Number(await firstOutput(group)) };
}

async function expectEnded(pid: number): Promise<void> {
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 5000 });
}

test.each([0, 1, 3])('a command that ends with %i is reported so', async (code) => {
  expect(await runCommand([NODE, '-e', `process.exit(${code})`], process.env)).toBe(code);
});

test('a command that a signal ends has failed', async () => {
  expect(await runCommand([NODE, '-e', "process.kill(process.pid, 'SIGKILL')"], process.env)).toBe(1);
});

test('a command that does not exist has failed, and says why', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await runCommand(['no-such-program-here'], process.env)).toBe(1);
  expect(complaint).toHaveBeenCalled();
});

test('stopping a command stops what it started', async () => {
  const { group, grandchild } = await startFamily(FAMILY);
  expect(isRunning(grandchild)).toBe(true);
  await group.stop();
  await expectEnded(grandchild);
});

test('an interrupted run leaves nothing running', async () => {
  const { grandchild } = await startFamily(FAMILY);
  await undoEverything();
  await expectEnded(grandchild);
});

test('a command that ends of itself leaves no child behind', async () => {
  const { group, grandchild } = await startFamily(`${FAMILY} setTimeout(() => process.exit(0), 100);`);
  expect(await group.ended).toBe(0);
  await group.stop();
  await expectEnded(grandchild);
});

const INTERRUPTED = `
  Promise.all([import('./bin/testing/leavings.ts'), import('./bin/testing/run-command.ts')]).then(
    async ([{ undoOnSignals }, { startGroup, runCommand }]) => {
      undoOnSignals();
      startGroup([process.execPath, '-e', ${JSON.stringify(FAMILY)}], { stdio: ['ignore', 'inherit', 'inherit'] });
      await runCommand([process.execPath, '-e', ${JSON.stringify(FOR_EVER)}], process.env);
      await runCommand([process.execPath, '-e', ${JSON.stringify(FOR_EVER)}], process.env);
    },
  ).catch((error) => console.error(error.message));
`;

// Sent twice, as a terminal and a parent that hands it on do.
test.each([
  { signal: 'SIGINT', code: 130 },
  { signal: 'SIGTERM', code: 143 },
] as const)(
  '$signal ends a run with all that it started, and nothing new begins',
  async ({ signal, code }) => {
    const script = ['--import', 'tsx', '-e', INTERRUPTED];
    const run = startGroup([NODE, ...script], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const grandchild = Number(await firstOutput(run));
    let complaint = '';
    run.child.stderr?.on('data', (data) => (complaint += String(data)));
    run.child.kill(signal);
    run.child.kill(signal);
    expect(await run.ended).toBe(code);
    expect(complaint).toContain('Interrupted before');
    await expectEnded(grandchild);
  },
);
