import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemScope } from '@/lib/access/scope';
import type { Database } from './engine';
import { QueryError, withoutValues } from './query-error';
import { openTestDatabase } from './testing';
import { withScope } from './with-scope';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

const SECRET = 'words of a person';

describe('a statement that fails', () => {
  it('says its code and place, and nothing of what it was about to store', async () => {
    const failing = withScope(database, systemScope(), (tx) => tx.execute(sql`select ${SECRET}::int`));
    const error: unknown = await failing.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(QueryError);
    const said = error instanceof Error ? `${error.message} ${error.stack ?? ''} ${String(error.cause)}` : '';
    expect(said).toContain('22P02');
    expect(said).toContain('at ');
    expect(said).not.toContain(SECRET);
  });

  it('leaves every other error as it is', async () => {
    const mine = new Error('mine');
    expect(withoutValues(mine)).toBe(mine);
    expect(withoutValues('text')).toBe('text');
    await expect(withScope(database, systemScope(), () => Promise.reject(mine))).rejects.toBe(mine);
  });

  it('is recognised by its words even when the driver gave no code', () => {
    const error = withoutValues(new Error(`Failed query: select 1\nparams: ${SECRET}`));
    expect(error).toBeInstanceOf(QueryError);
    expect(String(error)).not.toContain(SECRET);
  });
});
