import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { outboxMessages } from '@/db/schema';
import { TEST_SERVER, emptyTables, openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { listMail, markMailFailed, markMailSent, queueMail, takeDueMail } from './outbox';
import { there } from './testing';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(() => emptyTables(database));

const scope = systemScope();

function run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope(database, scope, work);
}

function queue(...recipients: readonly string[]): Promise<void> {
  return run(async (tx) => {
    for (const recipient of recipients)
      await queueMail(tx, scope, { recipient, subject: '123456 is your code', body: 'Code: 123456' });
  });
}

function due(limit = 20): Promise<readonly string[]> {
  return run(async (tx) => (await takeDueMail(tx, scope, limit)).map(({ recipient }) => recipient));
}

async function idOf(recipient: string): Promise<number> {
  const found = await run((tx) =>
    tx.select().from(outboxMessages).where(eq(outboxMessages.recipient, recipient)),
  );
  return there(found[0]).id;
}

describe('the outbox', () => {
  it('gives out what is due, the oldest first, no more than asked for', async () => {
    await queue('a@example.org', 'b@example.org', 'c@example.org');
    expect(await due(2)).toEqual(['a@example.org', 'b@example.org']);
    expect(await due()).toEqual(['a@example.org', 'b@example.org', 'c@example.org']);
  });

  it('holds no mail of something that did not happen', async () => {
    const broken = run(async (tx) => {
      await queueMail(tx, scope, { recipient: 'a@example.org', subject: 's', body: 'b' });
      throw new Error('It did not happen');
    });
    await expect(broken).rejects.toThrow('did not happen');
    expect(await due()).toEqual([]);
  });

  it('never gives out a mail that was sent, and keeps none of its words', async () => {
    await queue('a@example.org', 'b@example.org');
    const id = await idOf('a@example.org');
    await run((tx) => markMailSent(tx, scope, id));
    expect(await due()).toEqual(['b@example.org']);
    const [, sent] = await run((tx) => listMail(tx, scope, 10));
    expect(sent).toMatchObject({ recipient: 'a@example.org', body: '' });
    expect(sent?.sentAt).toBeInstanceOf(Date);
    const [other] = await run((tx) => listMail(tx, scope, 1));
    expect(other).toMatchObject({ recipient: 'b@example.org', body: 'Code: 123456', sentAt: null });
  });

  it.each([
    [0, 1],
    [1, 2],
    [5, 32],
    [10, 1024],
    [11, 1440],
    [40, 1440],
    [2000, 1440],
  ])('tries a mail that failed %i times before again after %i minutes', async (attempts, minutes) => {
    await queue('a@example.org', 'b@example.org');
    const id = await idOf('a@example.org');
    await run((tx) => tx.update(outboxMessages).set({ attempts }).where(eq(outboxMessages.id, id)));
    await run((tx) => markMailFailed(tx, scope, { id, error: 'ECONNREFUSED' }));
    const [row] = await run((tx) =>
      tx
        .select({
          attempts: outboxMessages.attempts,
          error: outboxMessages.lastError,
          wait: sql<number>`round(extract(epoch from next_attempt_at - now()) / 60)::int`,
        })
        .from(outboxMessages)
        .where(eq(outboxMessages.id, id)),
    );
    expect(row).toEqual({ attempts: attempts + 1, error: 'ECONNREFUSED', wait: minutes });
    expect(await due()).toEqual(['b@example.org']);
  });

  it('gives a failed mail out again when its time has come', async () => {
    await queue('a@example.org');
    const id = await idOf('a@example.org');
    await run((tx) => markMailFailed(tx, scope, { id, error: 'ETIMEDOUT' }));
    await run((tx) => tx.update(outboxMessages).set({ nextAttemptAt: sql`now()` }));
    expect(await due()).toEqual(['a@example.org']);
  });
});

// Two transactions open at the same moment: the embedded database has one connection only.
if (TEST_SERVER !== undefined) {
  describe('two workers', () => {
    it('never take the same mail', async () => {
      await queue('a@example.org', 'b@example.org');
      const both = await Promise.all([takeAndWait(1), takeAndWait(1)]);
      expect(both.flat().toSorted()).toEqual(['a@example.org', 'b@example.org']);
    });

    let taken = 0;

    /** Keeps what it took until the other worker has taken something too. */
    function takeAndWait(limit: number): Promise<readonly string[]> {
      return run(async (tx) => {
        const mails = await takeDueMail(tx, scope, limit);
        taken += 1;
        while (taken < 2) await tx.execute(sql`select 1`);
        return mails.map(({ recipient }) => recipient);
      });
    }
  });
}
