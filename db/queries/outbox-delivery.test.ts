import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { outboxMessages } from '@/db/schema';
import { TEST_SERVER, emptyTables, openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { queueMail, withdrawMail } from './outbox';
import {
  LEASE_SECONDS,
  MOST_ATTEMPTS,
  endOverdueMail,
  leaseMail,
  markMailFailed,
  markMailSent,
} from './outbox-delivery';
import { there } from './testing';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(() => emptyTables(database));

const scope = systemScope();
const A = 'a@example.org';
const B = 'b@example.org';

function run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope(database, scope, work);
}

function queue(...recipients: readonly string[]): Promise<void> {
  return run(async (tx) => {
    for (const recipient of recipients)
      await queueMail(tx, scope, {
        kind: 'sign-in',
        recipient,
        subject: 'Sign in',
        body: 'Code: 123456',
        validMinutes: 15,
      });
  });
}

function lease() {
  return run((tx) => leaseMail(tx, scope));
}

async function leased() {
  return there(await lease());
}

async function rowOf(recipient: string) {
  const rows = await run((tx) =>
    tx.select().from(outboxMessages).where(eq(outboxMessages.recipient, recipient)),
  );
  return there(rows[0]);
}

type Change = Parameters<ReturnType<Transaction['update']>['set']>[0];

/** Makes a mail of this person look as if time had passed. */
async function change(recipient: string, values: Change): Promise<void> {
  await run((tx) => tx.update(outboxMessages).set(values).where(eq(outboxMessages.recipient, recipient)));
}

describe('leasing mail', () => {
  it('gives the oldest that is due, each to one sender, until there is no more', async () => {
    await queue(A, B);
    expect(await lease()).toMatchObject({ recipient: A, body: 'Code: 123456', attempt: 1 });
    expect(await lease()).toMatchObject({ recipient: B, attempt: 1 });
    expect(await lease()).toBeUndefined();
  });

  it('never gives one mail to two senders that ask at the same moment', async () => {
    await queue(A, B);
    const all = await Promise.all([lease(), lease(), lease(), lease()]);
    const recipients = all.flatMap((mail) => mail?.recipient ?? []);
    expect(recipients.toSorted()).toEqual([A, B]);
  });

  it('lasts two minutes', async () => {
    await queue(A);
    await lease();
    const [row] = await run((tx) =>
      tx
        .select({ seconds: sql<number>`extract(epoch from leased_until - now())::float` })
        .from(outboxMessages),
    );
    expect(row?.seconds).toBeGreaterThan(LEASE_SECONDS - 30);
    expect(row?.seconds).toBeLessThanOrEqual(LEASE_SECONDS);
  });

  it('runs out when its sender has died, and the mail goes again', async () => {
    await queue(A);
    await lease();
    await change(A, { leasedUntil: sql`now()` });
    expect(await lease()).toMatchObject({ recipient: A, body: 'Code: 123456', attempt: 2 });
    expect(await lease()).toBeUndefined();
  });

  it.each([
    ['is to be tried later', { nextAttemptAt: sql`now() + interval '1 second'` }],
    ['is of no use any more', { validUntil: sql`now()` }],
    ['was tried often enough', { attempts: MOST_ATTEMPTS }],
  ])('leaves out a mail that %s', async (_, values) => {
    await queue(A, B);
    await change(A, values);
    expect(await lease()).toMatchObject({ recipient: B });
    expect(await lease()).toBeUndefined();
  });

  it('leaves out a mail that was withdrawn', async () => {
    await queue(A);
    await run((tx) => withdrawMail(tx, scope, { kind: 'sign-in', recipient: A }));
    expect(await lease()).toBeUndefined();
  });
});

describe('a mail that was handed over', () => {
  it('never goes again, and keeps none of its words', async () => {
    await queue(A, B);
    const { id } = await leased();
    await run((tx) => markMailSent(tx, scope, { id, outcome: 'sent' }));
    await change(A, { leasedUntil: sql`now()` });
    expect(await lease()).toMatchObject({ recipient: B });
    expect(await lease()).toBeUndefined();
    const row = await rowOf(A);
    expect(row).toMatchObject({ kind: 'sign-in', subject: 'Sign in', body: '', outcome: 'sent' });
    expect(row.endedAt).toBeInstanceOf(Date);
  });

  it('was handed over even when its lease had run out meanwhile', async () => {
    await queue(A);
    const first = await leased();
    await change(A, { leasedUntil: sql`now()` });
    const second = await leased();
    await run((tx) => markMailSent(tx, scope, { id: first.id, outcome: 'sent' }));
    await run((tx) => markMailFailed(tx, scope, { id: second.id, attempt: second.attempt, error: 'EX' }));
    expect(await rowOf(A)).toMatchObject({ outcome: 'sent', lastError: null });
  });
});

describe('an attempt that failed', () => {
  it.each([
    [1, 30],
    [2, 60],
    [3, 120],
    [4, 240],
    [7, 1920],
  ])('for the %ith time is repeated after %i seconds', async (attempt, seconds) => {
    await queue(A);
    await change(A, { attempts: attempt - 1 });
    const { id } = await leased();
    await run((tx) => markMailFailed(tx, scope, { id, attempt, error: 'ETIMEDOUT' }));
    const [row] = await run((tx) =>
      tx
        .select({
          wait: sql<number>`round(extract(epoch from next_attempt_at - now()))::int`,
          leasedUntil: outboxMessages.leasedUntil,
          error: outboxMessages.lastError,
        })
        .from(outboxMessages),
    );
    expect(row).toEqual({ wait: seconds, leasedUntil: null, error: 'ETIMEDOUT' });
    expect(await lease()).toBeUndefined();
    await change(A, { nextAttemptAt: sql`now()` });
    expect(await lease()).toMatchObject({ attempt: attempt + 1 });
  });

  it('says nothing when its lease ran out and somebody else is at it', async () => {
    await queue(A);
    const { id, attempt } = await leased();
    await change(A, { leasedUntil: sql`now()` });
    await lease();
    await run((tx) => markMailFailed(tx, scope, { id, attempt, error: 'ETIMEDOUT' }));
    expect(await rowOf(A)).toMatchObject({ attempts: 2, lastError: null });
    expect(await lease()).toBeUndefined();
  });
});

describe('giving mail up', () => {
  function end(outcome: 'failed' | 'shown' = 'failed'): Promise<readonly number[]> {
    return run((tx) => endOverdueMail(tx, scope, outcome));
  }

  it('names what is of no use any more and what was tried too often, and drops their text', async () => {
    await queue(A, B, 'c@example.org');
    await change(A, { validUntil: sql`now()` });
    await change(B, { attempts: MOST_ATTEMPTS });
    expect(await end()).toEqual([(await rowOf(A)).id, (await rowOf(B)).id]);
    expect(await rowOf(A)).toMatchObject({ outcome: 'failed', body: '' });
    expect(await rowOf(B)).toMatchObject({ outcome: 'failed', body: '' });
    expect(await rowOf('c@example.org')).toMatchObject({ outcome: null, body: 'Code: 123456' });
    expect(await end()).toEqual([]);
  });

  it('waits for the last attempt to end', async () => {
    await queue(A);
    await change(A, { attempts: MOST_ATTEMPTS - 1 });
    const { id, attempt } = await leased();
    expect(await end()).toEqual([]);
    await run((tx) => markMailFailed(tx, scope, { id, attempt, error: 'ETIMEDOUT' }));
    expect(await end()).toEqual([id]);
  });

  it('happens to a mail whose last sender died', async () => {
    await queue(A);
    await change(A, { attempts: MOST_ATTEMPTS, leasedUntil: sql`now()` });
    expect(await end()).toHaveLength(1);
  });

  it('is no failure where a page has shown the mail', async () => {
    await queue(A);
    await change(A, { validUntil: sql`now()` });
    await end('shown');
    expect(await rowOf(A)).toMatchObject({ outcome: 'shown', body: '' });
  });
});

// Two transactions open at the same moment: the embedded database has one connection only.
if (TEST_SERVER !== undefined) {
  describe('two instances on one server', () => {
    it('take different mails, and neither waits for the other', async () => {
      await queue(A, B);
      const both = await Promise.all([takeAndWait(), takeAndWait()]);
      expect(both.toSorted()).toEqual([A, B]);
    });

    let taken = 0;

    /** Leaves its transaction open until the other instance has taken something too. */
    function takeAndWait(): Promise<string | undefined> {
      return run(async (tx) => {
        const mail = await leaseMail(tx, scope);
        taken += 1;
        while (taken < 2) await tx.execute(sql`select 1`);
        return mail?.recipient;
      });
    }
  });
}
