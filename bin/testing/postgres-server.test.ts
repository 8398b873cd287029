import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { undoEverything } from './leavings';
import { startPostgres } from './postgres-server';

afterAll(undoEverything);

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

describe.each([
  { name: 'an installed server, or else the one from npm', options: {} },
  { name: 'the server from npm', options: { embedded: true } },
  { name: 'a server that keeps what is committed', options: { durable: true } },
])('$name', ({ options }) => {
  test('starts, answers, and leaves nothing', async () => {
    const server = await startPostgres(options);
    expect(await answers(server.url)).toBe(true);
    await server.stop();
    expect(await answers(server.url)).toBe(false);
    expect(existsSync(server.home)).toBe(false);
  });
});

test('two servers stand side by side', async () => {
  const [one, other] = await Promise.all([startPostgres(), startPostgres()]);
  expect(one.url).not.toBe(other.url);
  expect([await answers(one.url), await answers(other.url)]).toEqual([true, true]);
  await Promise.all([one.stop(), other.stop()]);
});

test('a killed test run leaves no server behind', async () => {
  const script = `import('./bin/testing/postgres-server.ts').then(async ({ startPostgres }) => {
    console.log((await startPostgres()).url);
  })`;
  const root = path.join(import.meta.dirname, '..', '..');
  const run = spawn(process.execPath, ['--import', 'tsx', '-e', script], { cwd: root });
  const url = await new Promise<string>((resolve) => {
    run.stdout.once('data', (data) => resolve(String(data).trim()));
  });
  expect(await answers(url)).toBe(true);
  run.kill('SIGKILL');
  await vi.waitFor(async () => expect(await answers(url)).toBe(false), { timeout: 20_000 });
});
