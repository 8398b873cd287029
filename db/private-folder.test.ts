import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './engine';
import { makePrivate, openPrivateFolder } from './private-folder';

let parent: string;

beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'toolkit-private-'));
});

afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

function modeOf(place: string): string {
  return (statSync(place).mode & 0o7777).toString(8);
}

/** What other accounts may do with anything below, by its place. Nothing, on a system without modes. */
function openToOthers(folder: string): readonly string[] {
  if (process.platform === 'win32') return [];
  const all = ['.', ...readdirSync(folder, { recursive: true }).map(String)];
  return all.filter((name) => (statSync(path.join(folder, name)).mode & 0o077) !== 0);
}

describe('the folder of the embedded database', () => {
  it('is shut to other accounts, and everything in it, however open the account makes its files', async () => {
    const dataDir = path.join(parent, 'made', 'data');
    const usual = process.umask(0);
    try {
      const database = await openDatabase({ dataDir });
      expect(openToOthers(dataDir)).toEqual([]);
      await database.owner.execute(sql`create table made_later as select 1 as one`);
      await database.close();
      expect(openToOthers(dataDir)).toEqual([]);
    } finally {
      process.umask(usual);
    }
  });

  it('that an earlier version left open is shut at the next start', async () => {
    const dataDir = path.join(parent, 'data');
    await (await openDatabase({ dataDir })).close();
    for (const name of readdirSync(dataDir, { recursive: true }))
      chmodSync(path.join(dataDir, String(name)), 0o777);
    chmodSync(dataDir, 0o755);
    const database = await openDatabase({ dataDir });
    expect(openToOthers(dataDir)).toEqual([]);
    await database.close();
  });
});

describe('a private folder', () => {
  it('is made with the folders above it', () => {
    const folder = path.join(parent, 'one', 'two');
    openPrivateFolder(folder);
    expect(openToOthers(parent)).toEqual([]);
  });

  it('is shut when it was open, and what is in it is left to its own', () => {
    const folder = path.join(parent, 'open');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'file'), '');
    for (const place of [folder, path.join(folder, 'file')]) chmodSync(place, 0o755);
    openPrivateFolder(folder);
    expect(openToOthers(folder)).toEqual(process.platform === 'win32' ? [] : ['file']);
    makePrivate(folder);
    expect(openToOthers(folder)).toEqual([]);
  });

  it('is not made of a folder that is meant for everybody', () => {
    const folder = path.join(parent, 'shared');
    mkdirSync(folder);
    chmodSync(folder, 0o1777);
    const before = modeOf(folder);
    openPrivateFolder(folder);
    expect(modeOf(folder)).toBe(before);
  });
});
