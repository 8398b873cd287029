import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { systemScope } from '@/lib/access/scope';
import type { Database } from './engine';
import { countMissingMigrations, migrate } from './migrate';
import { answerAndSend, seedTwoCouncils } from './queries/testing';
import { findUserWithPlace } from './queries/sign-in';
import * as schema from './schema';
import { emptyTables, openEmptyDatabase, openOwnedDatabase } from './testing';
import { withScope } from './with-scope';

let database: Database;

afterEach(() => database.close());

async function tableNames(): Promise<readonly string[]> {
  const rows = await database.owner
    .select({ name: sql<string>`table_schema || '.' || table_name` })
    .from(sql`information_schema.tables`)
    .where(sql`table_schema in ('public', 'auth')`);
  return rows.map(({ name }) => name).toSorted();
}

describe('migrating', () => {
  it('brings an empty database to every table, once', async () => {
    database = await openEmptyDatabase();
    expect(await tableNames()).toEqual([]);
    const applied = await migrate(database);
    expect(applied).toBeGreaterThan(0);
    expect(await countMissingMigrations(database)).toBe(0);
    const after = await tableNames();
    for (const table of ['public.answers', 'public.submissions', 'auth.sessions'])
      expect(after).toContain(table);
    expect(await migrate(database)).toBe(0);
    expect(await tableNames()).toEqual(after);
  });

  it('lets two instances that start together take turns', async () => {
    database = await openEmptyDatabase();
    const counts = await Promise.all([migrate(database), migrate(database), migrate(database)]);
    const [none, nothing, all] = counts.toSorted((a, b) => a - b);
    expect([none, nothing]).toEqual([0, 0]);
    expect(all).toBeGreaterThan(0);
  });

  it('leaves nothing of a migration that fails', async () => {
    database = await openEmptyDatabase();
    // In the way of a table of the first migration.
    await database.owner.execute(sql`create table submissions (id int)`);
    await expect(migrate(database)).rejects.toThrow();
    expect(await tableNames()).toEqual(['public.submissions']);
    await database.owner.execute(sql`drop table submissions`);
    expect(await migrate(database)).toBeGreaterThan(0);
  });

  it('says how many are missing', async () => {
    database = await openEmptyDatabase();
    const all = await migrate(database);
    await database.owner.execute(sql`delete from applied_migrations`);
    expect(await countMissingMigrations(database)).toBe(all);
  });
});

describe('an owner of the tables who is no superuser', () => {
  it('can migrate, and everything works for them', async () => {
    database = await openOwnedDatabase();
    const [user] = await database.owner
      .select({ isSuperuser: sql<boolean>`rolsuper` })
      .from(sql`pg_roles`)
      .where(sql`rolname = current_user`);
    expect(user).toEqual({ isSuperuser: false });
    await migrate(database);
    const { own, other } = await seedTwoCouncils(database);
    await answerAndSend(database, own);
    await answerAndSend(database, other);
    await database.owner
      .insert(schema.users)
      .values({ id: own.lead.userId, name: 'Lead', email: 'lead@example.org' });
    expect(await findUserWithPlace(database.owner, 'lead@example.org')).toBeDefined();
    const seen = await withScope(database, own.lead, (tx) =>
      tx.selectDistinct({ code: schema.answerVersions.authorityCode }).from(schema.answerVersions),
    );
    expect(seen).toEqual([{ code: own.code }]);
    await emptyTables(database);
    expect(await withScope(database, systemScope(), (tx) => tx.$count(schema.submissions))).toBe(0);
  });
});
