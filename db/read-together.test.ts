import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { setImmediate as everythingElse } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Database, Transaction } from './engine';
import { errorCode, seedTwoCouncils } from './queries/testing';
import { readTogether } from './read-together';
import { openTestDatabase } from './testing';
import { withScope } from './with-scope';

let database: Database;
let lead: AuthorityScope;

beforeAll(async () => {
  database = await openTestDatabase();
  ({ lead } = (await seedTwoCouncils(database)).own);
});

afterAll(() => database.close());

const DIVISION_BY_ZERO = '22012';

/** A read that ends when it is told to. */
function heldBack(): { readonly read: Promise<void>; readonly release: () => void } {
  let release = (): void => undefined;
  const read = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { read, release };
}

async function ask(tx: Transaction, statement: SQL): Promise<unknown> {
  return tx.execute(statement);
}

function whoAsks(tx: Transaction): Promise<unknown> {
  return ask(tx, sql`select current_user as role, current_setting('app.authority') as council`);
}

describe('reads that are asked for together', () => {
  it('come back in the order in which they were asked for', async () => {
    const said = await withScope(database, lead, (tx) =>
      readTogether([ask(tx, sql`select 1 as one`), whoAsks(tx), Promise.resolve('known')]),
    );
    expect(said).toMatchObject([
      { rows: [{ one: 1 }] },
      { rows: [{ role: 'toolkit_authority', council: lead.authorityCode }] },
      'known',
    ]);
  });

  it('have all ended when one fails: none is left to run outside the scope', async () => {
    const slow = heldBack();
    const heard: string[] = [];
    const together = readTogether([Promise.reject(new Error('refused')), slow.read]).catch((error: unknown) =>
      heard.push(String(error)),
    );
    await everythingElse();
    expect(heard).toEqual([]);
    slow.release();
    await together;
    expect(heard).toEqual(['Error: refused']);
  });

  it('leave nothing behind when one fails: what another still reads, it reads in the same scope', async () => {
    const read: unknown[] = [];
    const inTwoSteps = async (tx: Transaction) => {
      read.push(await whoAsks(tx));
      read.push(await whoAsks(tx));
    };
    const failing = withScope(database, lead, (tx) =>
      readTogether([inTwoSteps(tx), Promise.reject(new Error('refused'))]),
    );
    await expect(failing).rejects.toThrow('refused');
    const asTheLead = { rows: [{ role: 'toolkit_authority', council: lead.authorityCode }] };
    expect(read).toMatchObject([asTheLead, asTheLead]);
  });

  it('fail with what failed first, and the next scope is its own', async () => {
    const failing = withScope(database, lead, (tx) =>
      readTogether([whoAsks(tx), ask(tx, sql`select 1 / 0`), whoAsks(tx)]),
    );
    expect(await errorCode(failing)).toBe(DIVISION_BY_ZERO);
    expect(await withScope(database, lead, whoAsks)).toMatchObject({
      rows: [{ role: 'toolkit_authority', council: lead.authorityCode }],
    });
  });
});
