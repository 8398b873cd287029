import 'server-only';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import path from 'node:path';
import type { Database } from './engine';

export const MIGRATIONS_FOLDER = path.join(process.cwd(), 'db/migrations');
const LOCK = 4_711_001; // Any number of ours: two instances that start together take turns.

/** Brings the database to the newest migration. Returns how many were applied. Each one is applied whole or not at all. */
export async function migrate(database: Database): Promise<number> {
  const migrations = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER });
  return database.owner.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    // What waits for the end of a transaction would stand in the way of a later migration that changes its table. None does so yet.
    await tx.execute(sql`set constraints all immediate`);
    await tx.execute(sql`create table if not exists applied_migrations
      (hash text primary key, applied_at timestamptz not null default now())`);
    const applied = await appliedHashes(tx);
    const waiting = migrations.filter((migration) => !applied.has(migration.hash));
    for (const migration of waiting) {
      for (const statement of migration.sql) await tx.execute(sql.raw(statement));
      await tx.execute(sql`insert into applied_migrations (hash) values (${migration.hash})`);
    }
    return waiting.length;
  });
}

/** How many migrations of this version of the product the database lacks. Throws when it cannot be reached. */
export async function countMissingMigrations(database: Database): Promise<number> {
  const applied = await appliedHashes(database.owner);
  return readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).filter(
    (migration) => !applied.has(migration.hash),
  ).length;
}

async function appliedHashes(tx: Pick<Database['owner'], 'select'>): Promise<ReadonlySet<string>> {
  const rows = await tx.select({ hash: sql<string>`hash` }).from(sql`applied_migrations`);
  return new Set(rows.map((row) => row.hash));
}
