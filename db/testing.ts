import 'server-only';
import { sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Database } from './engine';
import { openDatabase, openInMemory } from './engine';
import { migrate } from './migrate';

/**
 * A migrated database for one test file: a new database on the server of TEST_DATABASE_URL, or one in memory.
 * `close` drops it.
 */
export async function openTestDatabase(serverUrl: string | undefined): Promise<Database> {
  const database = serverUrl === undefined ? await openInMemory() : await openOnServer(serverUrl);
  await migrate(database);
  return database;
}

async function openOnServer(serverUrl: string): Promise<Database> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const database = await openDatabase({ databaseUrl: url.href, dataDir: '' });
  return {
    ...database,
    close: async () => {
      await database.close();
      await onServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Empties every table that holds councils' work, so that tests of one file do not see each other's rows. */
export async function emptyTables(database: Database): Promise<void> {
  await database.owner
    .execute(sql`truncate authorities, members, rounds, assessments, answers, answer_versions,
    sharing_choices, submissions, submission_figures, audit_events, outbox_messages cascade`);
}
