import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemScope } from '@/lib/access/scope';
import type { Database } from './engine';
import { MIGRATIONS_FOLDER, migrate } from './migrate';
import { outboxMessages } from './schema';
import { openEmptyDatabase } from './testing';
import { withScope } from './with-scope';

let database: Database;

beforeEach(async () => {
  database = await openEmptyDatabase();
});

afterEach(() => database.close());

/** As the first three migrations left a database. */
async function migrateAsBefore(): Promise<void> {
  const { owner } = database;
  await owner.execute(sql`create table applied_migrations
    (hash text primary key, applied_at timestamptz not null default now())`);
  for (const migration of readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).slice(0, 3)) {
    for (const statement of migration.sql) await owner.execute(sql.raw(statement));
    await owner.execute(sql`insert into applied_migrations (hash) values (${migration.hash})`);
  }
}

it('an outbox of an earlier version keeps its mails and loses the codes that no longer work', async () => {
  await migrateAsBefore();
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
