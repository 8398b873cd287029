import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readyAddress, startApp } from './app-server';
import type { Command } from './run-command';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'toolkit-app-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the ready line', () => {
  test.each([
    { printed: 'Loading 3 of 4\nReady: http://127.0.0.1:3000\n', address: 'http://127.0.0.1:3000' },
    { printed: 'Ready: http://127.0.0.1:30', address: null },
    { printed: 'Loading 3 of 4\n', address: null },
    { printed: 'Not Ready: http://127.0.0.1:3000\n', address: null },
    { printed: 'Ready: soon\n', address: null },
    { printed: '', address: null },
  ])('in "$printed" is $address', ({ printed, address }) => {
    expect(readyAddress(printed)).toBe(address);
  });
});

function program(script: string): Command {
  return [process.execPath, '-e', script];
}

const SERVER = `
  const server = require('node:http').createServer((_, reply) => reply.end(process.env.DATA_DIR));
  server.listen(process.env.PORT, '127.0.0.1', () => {
    console.log('Loading');
    console.log('Ready: http://127.0.0.1:' + process.env.PORT);
  });
`;

test('the product gets a port and a data folder of its own, and is gone when stopped', async () => {
  const app = await startApp({ folder, env: process.env, command: program(SERVER) });
  const reply = await fetch(app.address);
  expect(await reply.text()).toBe(path.join(folder, 'data'));
  await app.stop();
  await expect(fetch(app.address)).rejects.toThrow();
});

test('a product that ends at once is reported with what it said', async () => {
  const command = program("console.error('PORT is taken'); process.exit(1)");
  await expect(startApp({ folder, env: process.env, command })).rejects.toThrow('PORT is taken');
});
