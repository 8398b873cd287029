import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { outboxMessages } from '@/db/schema';
import { emptyTables, openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { isMailFailing, listMail, queueMail, withdrawMail } from './outbox';
import { there } from './testing';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(() => emptyTables(database));

const scope = systemScope();
const MAIL = { kind: 'sign-in', subject: 'Sign in', body: 'Code: 123456', validMinutes: 15 } as const;

function run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope(database, scope, work);
}

function queue(...recipients: readonly string[]): Promise<void> {
  return run(async (tx) => {
    for (const recipient of recipients) await queueMail(tx, scope, { ...MAIL, recipient });
  });
}

function mails() {
  return run((tx) => listMail(tx, scope, 10));
}

describe('the outbox', () => {
  it('shows the newest mails first, no more than asked for', async () => {
    await queue('a@example.org', 'b@example.org', 'c@example.org');
    const newest = await run((tx) => listMail(tx, scope, 2));
    expect(newest.map(({ recipient }) => recipient)).toEqual(['c@example.org', 'b@example.org']);
    expect(there(newest[0])).toMatchObject({ subject: 'Sign in', body: 'Code: 123456', outcome: null });
  });

  it('holds no mail of something that did not happen', async () => {
    const broken = run(async (tx) => {
      await queueMail(tx, scope, { ...MAIL, recipient: 'a@example.org' });
      throw new Error('It did not happen');
    });
    await expect(broken).rejects.toThrow('did not happen');
    expect(await mails()).toEqual([]);
  });

  it('says until when a mail is of use', async () => {
    await queue('a@example.org');
    const [row] = await run((tx) =>
      tx
        .select({ minutes: sql<number>`round(extract(epoch from valid_until - created_at) / 60)::int` })
        .from(outboxMessages),
    );
    expect(row?.minutes).toBe(15);
  });

  it('shows no text of a mail from the moment that it is of no use', async () => {
    await queue('a@example.org');
    await run((tx) => tx.update(outboxMessages).set({ validUntil: sql`now()` }));
    expect(await mails()).toMatchObject([{ recipient: 'a@example.org', body: '' }]);
  });

  it('cannot keep the text of a mail that has ended, nor an end without its time', async () => {
    await queue('a@example.org');
    const change = (values: Partial<typeof outboxMessages.$inferInsert>) =>
      run((tx) => tx.update(outboxMessages).set(values));
    await expect(change({ outcome: 'sent', endedAt: new Date() })).rejects.toThrow('23514');
    await expect(change({ outcome: 'sent', body: '' })).rejects.toThrow('23514');
  });
});

describe('withdrawing mail', () => {
  it('ends what waits for that person and drops its text, and leaves other people’s alone', async () => {
    await queue('a@example.org', 'b@example.org', 'a@example.org');
    await run((tx) => withdrawMail(tx, scope, { kind: 'sign-in', recipient: 'a@example.org' }));
    expect(await mails()).toMatchObject([
      { recipient: 'a@example.org', body: '', outcome: 'withdrawn' },
      { recipient: 'b@example.org', body: 'Code: 123456', outcome: null },
      { recipient: 'a@example.org', body: '', outcome: 'withdrawn' },
    ]);
  });

  it('does not change what came of an earlier mail', async () => {
    await queue('a@example.org');
    await run((tx) => tx.update(outboxMessages).set({ outcome: 'sent', endedAt: sql`now()`, body: '' }));
    await run((tx) => withdrawMail(tx, scope, { kind: 'sign-in', recipient: 'a@example.org' }));
    expect(await mails()).toMatchObject([{ outcome: 'sent' }]);
  });
});

describe('whether mail is failing', () => {
  it.each([
    [[], false],
    [['failed'], true],
    [['sent', 'failed'], true],
    [['failed', 'sent'], false],
    [['failed', 'kept'], false],
    [['failed', 'withdrawn', 'shown', null], true],
    [['withdrawn', null], false],
  ] as const)('after %j is %s', async (outcomes, expected) => {
    for (const outcome of outcomes) {
      const endedAt = outcome === null ? null : sql`clock_timestamp()`;
      await run((tx) =>
        tx.insert(outboxMessages).values({
          kind: 'sign-in',
          recipient: 'a@example.org',
          subject: 's',
          body: '',
          validUntil: sql`now()`,
          outcome,
          endedAt,
        }),
      );
    }
    expect(await run((tx) => isMailFailing(tx, scope))).toBe(expected);
  });
});
