import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemScope } from '@/lib/access/scope';
import type { Database } from './engine';
import { migrate } from './migrate';
import { outboxMessages } from './schema';
import { migrateUpTo, openEmptyDatabase } from './testing';
import { withScope } from './with-scope';

const MIGRATIONS_BEFORE = 3;

let database: Database;

beforeEach(async () => {
  database = await openEmptyDatabase();
});

afterEach(() => database.close());

it('an outbox of an earlier version keeps its mails and loses the codes that no longer work', async () => {
  await migrateUpTo(database, MIGRATIONS_BEFORE);
  await database.owner.execute(sql`insert into outbox_messages (recipient, subject, body, sent_at) values
    ('sent@example.org', '123456 is your sign-in code', '', now()),
    ('waiting@example.org', '654321 is your sign-in code', 'Code: 654321', null)`);
  expect(await migrate(database)).toBeGreaterThan(0);
  const rows = await withScope(database, systemScope(), (tx) =>
    tx.select().from(outboxMessages).orderBy(outboxMessages.id),
  );
  expect(rows).toMatchObject([
    { recipient: 'sent@example.org', kind: 'sign-in', body: '', outcome: 'sent' },
    { recipient: 'waiting@example.org', kind: 'sign-in', body: '', outcome: 'withdrawn' },
  ]);
  expect(rows.map(({ subject }) => subject).join()).not.toMatch(/\d{6}/);
  for (const { createdAt, validUntil } of rows)
    expect(validUntil.getTime() - createdAt.getTime()).toBe(15 * 60 * 1000);
});
