import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AddressError, requireFreeAddress } from './free-address';
import { freePort } from './testing/free-port';

const HOST = '127.0.0.1';
let taken: Server;
let port = 0;

beforeEach(async () => {
  port = await freePort();
  taken = createServer().listen(port, HOST);
  await once(taken, 'listening');
});

afterEach(() => {
  taken.close();
});

async function said(host: string, wanted: number): Promise<string> {
  try {
    await requireFreeAddress({ host, port: wanted });
    return 'free';
  } catch (error) {
    return error instanceof AddressError ? error.message : `not expected: ${String(error)}`;
  }
}

describe('an address to serve at', () => {
  test('is free when nobody has it, and stays so', async () => {
    const free = await freePort();
    expect([await said(HOST, free), await said(HOST, free)]).toEqual(['free', 'free']);
  });

  test('is refused in one sentence that names the port and another one when somebody has it', async () => {
    expect(await said(HOST, port)).toBe(
      `Port ${port} is taken by another program. Stop that program, or start on another port: PORT=${port + 1} npm start`,
    );
  });

  test('is refused when it is no address of this machine', async () => {
    expect(await said('192.0.2.1', await freePort())).toMatch(/^HOST is 192\.0\.2\.1, which is no address/);
  });
});

test('the start command says that its port is taken, and ends before it builds or makes anything', () => {
  const { PATH } = process.env;
  const dataDir = `${process.cwd()}/never-made`;
  const start = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'bin/start.ts'],
    {
      encoding: 'utf8',
      env: { PATH, PORT: String(port), DATA_DIR: dataDir, NODE_ENV: 'test' },
    },
  );
  expect(start).toMatchObject({ status: 1, stdout: '' });
  expect(start.stderr).toBe(
    `Port ${port} is taken by another program. Stop that program, or start on another port: PORT=${port + 1} npm start\n`,
  );
});
