import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FolderTakenError } from '@/db/folder-lock';
import { runCommand } from './command';
import { AddressError } from './free-address';

const printed = vi.spyOn(console, 'error');
const usual = process.umask(0o022);

beforeEach(() => {
  printed.mockReset().mockReturnValue(undefined);
});

afterEach(() => {
  process.umask(usual);
  process.exitCode = undefined;
});

describe('a command', () => {
  test('writes what this account alone can read', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'toolkit-command-'));
    const file = path.join(folder, 'secret');
    await runCommand(() => {
      writeFileSync(file, 'secret');
      return Promise.resolve();
    });
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
    rmSync(folder, { recursive: true });
    expect(process.exitCode).toBeUndefined();
  });

  test.each([new AddressError('Port 1 is taken'), new FolderTakenError('data', 7)])(
    'says in a sentence what its user can mend: %s',
    async (fault) => {
      await runCommand(() => Promise.reject(fault));
      expect(printed.mock.calls).toEqual([[fault.message]]);
      expect(process.exitCode).toBe(1);
    },
  );

  test('keeps the trace of what nobody expects', async () => {
    const fault = new TypeError('x');
    await runCommand(() => Promise.reject(fault));
    expect(printed.mock.calls).toEqual([[fault]]);
    expect(process.exitCode).toBe(1);
  });
});
