import 'server-only';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/pglite';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client, Pool } from 'pg';
import type { Database } from './engine';
import { actOnEmbedded, openDatabase } from './engine';
import { MIGRATIONS_FOLDER, migrate } from './migrate';
import * as schema from './schema';

/** Address of the server that the tests run on; undefined: on the embedded database. */
export const TEST_SERVER = process.env['TEST_DATABASE_URL'];

/**
 * A migrated database for one test file: a new one on the server of TEST_DATABASE_URL, owned as on a live server, or one
 * in memory. `close` drops it.
 */
export async function openTestDatabase(): Promise<Database> {
  if (TEST_SERVER === undefined) return openInMemory('migrated');
  const database = await openOwnedDatabase();
  await migrate(database);
  return database;
}

/** The same, before its first migration. */
export async function openEmptyDatabase(): Promise<Database> {
  return TEST_SERVER === undefined ? openInMemory('empty') : openOnServer(TEST_SERVER);
}

/** The same, owned by a user who may create roles and is no superuser, as on a live server. */
export async function openOwnedDatabase(): Promise<Database> {
  const role = `owner_${randomUUID().replaceAll('-', '')}`;
  if (TEST_SERVER !== undefined) return openOnServer(TEST_SERVER, role);
  const database = await openInMemory('empty');
  await database.owner.execute(sql.raw(`create role ${role} createrole`));
  await database.owner.execute(sql.raw(`grant create on database postgres to ${role}`));
  await database.owner.execute(sql.raw(`alter schema public owner to ${role}`));
  await database.owner.execute(sql.raw(`set session authorization ${role}`));
  return database;
}

/** Brings an empty database to where its first `count` migrations left it: the database of an earlier version. */
export async function migrateUpTo({ owner }: Database, count: number): Promise<void> {
  await owner.execute(sql`create table applied_migrations
    (hash text primary key, applied_at timestamptz not null default now())`);
  for (const migration of readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).slice(0, count)) {
    for (const statement of migration.sql) await owner.execute(sql.raw(statement));
    await owner.execute(sql`insert into applied_migrations (hash) values (${migration.hash})`);
  }
}

type Connection = { query(...said: readonly unknown[]): unknown };

/** What the owner's statements are sent through, on either engine: for counting them. */
export function ownConnection({ owner }: Database): Connection {
  const client: unknown = Reflect.get(owner, '$client');
  if (client instanceof PGlite || client instanceof Pool) return client;
  throw new Error('The owner of the tables has no connection that we know');
}

function inMemory(client: PGlite): Database {
  const owner = drizzle(client, { schema });
  return {
    engine: 'embedded',
    owner,
    actAs: (actor, work) => actOnEmbedded(owner, actor, work),
    close: () => client.close(),
  };
}

const CACHE = path.join(process.cwd(), 'node_modules/.cache/toolkit-databases');

type Stage = 'empty' | 'migrated';

/** Making and migrating an embedded database takes seconds, so it is done once for each set of migrations. */
async function openInMemory(stage: Stage): Promise<Database> {
  const file = path.join(CACHE, `${migrationsKey()}-${stage}.tar`);
  if (!existsSync(file)) await writeFolder(file, stage);
  return inMemory(await PGlite.create({ loadDataDir: new Blob([readFileSync(file)]) }));
}

async function writeFolder(file: string, stage: Stage): Promise<void> {
  const client = await PGlite.create();
  if (stage === 'migrated') await migrate(inMemory(client));
  const dump = await client.dumpDataDir('none');
  await client.close();
  mkdirSync(CACHE, { recursive: true });
  const others = readdirSync(CACHE).filter((name) => !name.startsWith(migrationsKey()));
  for (const other of others) rmSync(path.join(CACHE, other), { force: true });
  // Two test files that start together may both come here: a rename shows the other a whole file or none.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()));
  renameSync(unfinished, file);
}

function migrationsKey(): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(path.join(process.cwd(), 'node_modules/@electric-sql/pglite/package.json')));
  for (const migration of readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }))
    hash.update(migration.hash);
  return hash.digest('hex').slice(0, 16);
}

async function openOnServer(serverUrl: string, owner?: string): Promise<Database> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  if (owner !== undefined) {
    await onServer(serverUrl, `create role ${owner} login createrole password 'test'`);
    url.username = owner;
    url.password = 'test';
  }
  await onServer(serverUrl, `create database ${name}${owner === undefined ? '' : ` owner ${owner}`}`);
  const database = await openDatabase({ databaseUrl: url.href, dataDir: '' });
  return {
    ...database,
    close: async () => {
      await database.close();
      await onServer(serverUrl, `drop database ${name} with (force)`);
      if (owner !== undefined) await onServer(serverUrl, `drop owned by ${owner}`, `drop role ${owner}`);
    },
  };
}

async function onServer(serverUrl: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** Empties every table that holds councils' work, so that tests of one file do not see each other's rows. */
export async function emptyTables(database: Database): Promise<void> {
  await database.owner
    .execute(sql`truncate authorities, members, rounds, assessments, answers, answer_versions,
    sharing_choices, submissions, submission_figures, audit_events, outbox_messages, benchmark_batches, benchmark_memory cascade`);
}
