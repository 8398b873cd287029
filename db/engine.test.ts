import { sql } from 'drizzle-orm';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemScope } from '@/lib/access/scope';
import { openDatabase } from './engine';
import type { Database } from './engine';
import { FolderTakenError } from './folder-lock';
import { TEST_SERVER } from './testing';
import { withScope } from './with-scope';

let dataDir: string;

beforeEach(() => {
  dataDir = path.join(mkdtempSync(path.join(tmpdir(), 'toolkit-engine-')), 'data');
});

afterEach(() => {
  rmSync(path.dirname(dataDir), { recursive: true, force: true });
});

async function one(database: Database): Promise<unknown> {
  const rows = await database.owner.select({ one: sql`1` }).from(sql`(values (1)) row`);
  return rows;
}

describe('the database', () => {
  it('is the embedded one, in its folder, without an address; what it holds is there at the next start', async () => {
    const first = await openDatabase({ dataDir });
    expect(first.engine).toBe('embedded');
    await first.owner.execute(sql`create table kept as select 'still here' as words`);
    await expect(openDatabase({ dataDir })).rejects.toThrow(FolderTakenError);
    await first.close();
    expect(existsSync(path.join(dataDir, 'owner'))).toBe(false);
    const second = await openDatabase({ databaseUrl: undefined, dataDir });
    const rows = await second.owner.select({ words: sql`words` }).from(sql`kept`);
    expect(rows).toEqual([{ words: 'still here' }]);
    await second.close();
  });

  it('is a server with an address, and then no folder is made', async () => {
    const databaseUrl = TEST_SERVER ?? 'postgres://nobody@127.0.0.1:1/nothing';
    const database = await openDatabase({ databaseUrl, dataDir });
    expect(database.engine).toBe('server');
    const answer = one(database);
    if (TEST_SERVER === undefined) await expect(answer).rejects.toThrow();
    else expect(await answer).toEqual([{ one: 1 }]);
    await database.close();
    expect(existsSync(dataDir)).toBe(false);
  });
});

// Needs a server that cuts connections.
if (TEST_SERVER !== undefined) {
  it('goes on after the server cut its idle connections', async () => {
    const database = await openDatabase({ databaseUrl: TEST_SERVER, dataDir });
    const other = await openDatabase({ databaseUrl: TEST_SERVER, dataDir });
    const [row] = await database.owner
      .select({ pid: sql<number>`pg_backend_pid()` })
      .from(sql`(values (1)) row`);
    await other.owner.execute(sql`select pg_terminate_backend(${row?.pid}, 5000)`);
    await expect.poll(() => one(database).catch(() => 'cut')).toEqual([{ one: 1 }]);
    await database.close();
    await other.close();
  });

  it('goes on after the server cut a connection at work: what was asked of it fails', async () => {
    const database = await openDatabase({ databaseUrl: TEST_SERVER, dataDir });
    const other = await openDatabase({ databaseUrl: TEST_SERVER, dataDir });
    const work = withScope(database, systemScope(), async (tx) => {
      const [row] = await tx.select({ pid: sql<number>`pg_backend_pid()` }).from(sql`(values (1)) row`);
      await other.owner.execute(sql`select pg_terminate_backend(${row?.pid}, 5000)`);
      return tx.execute(sql`select 1`);
    });
    await expect(work).rejects.toThrow();
    expect(await one(database)).toEqual([{ one: 1 }]);
    await database.close();
    await other.close();
  });
}
