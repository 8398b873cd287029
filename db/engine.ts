import 'server-only';
import { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzleServer } from 'drizzle-orm/node-postgres';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite';
import path from 'node:path';
import { Pool } from 'pg';
import { takeFolder } from './folder-lock';
import { makePrivate, openPrivateFolder } from './private-folder';
import * as schema from './schema';

/**
 * What queries run on: a connection or a transaction, on either engine. The queries behind every page and every save
 * have a name (`.prepare('find-session')`): a PostgreSQL connection then plans each of them once, and planning one
 * with its policies takes longer than running it. A name belongs to one text only.
 */
export type Transaction = PgDatabase<PgQueryResultHKT, typeof schema>;

export type Database = {
  readonly engine: 'server' | 'embedded';
  /** The connection itself, as the user who owns the tables. Sign-in and start-up only: everything else has a scope. */
  readonly owner: Transaction;
  readonly close: () => Promise<void>;
};

const POOL_SIZE = 20;

/**
 * Opens the database: a PostgreSQL server when `databaseUrl` is set, otherwise the embedded one in `dataDir`.
 * Throws `FolderTakenError` when another process has the folder open (two processes on one folder lose rows).
 */
export async function openDatabase(place: {
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
}): Promise<Database> {
  return place.databaseUrl === undefined ? openEmbedded(place.dataDir) : openServer(place.databaseUrl);
}

function openServer(databaseUrl: string): Database {
  const pool = new Pool({ connectionString: databaseUrl, max: POOL_SIZE });
  // An idle connection that the server drops must not end the process; the next query gets a new one.
  pool.on('error', () => undefined);
  return { engine: 'server', owner: drizzleServer(pool, { schema }), close: () => pool.end() };
}

async function openEmbedded(dataDir: string): Promise<Database> {
  openPrivateFolder(dataDir);
  const release = takeFolder(dataDir);
  process.once('exit', release);
  const folder = path.join(dataDir, 'database');
  openPrivateFolder(folder);
  const client = await PGlite.create(folder);
  // It gives its files modes of its own, whatever the account says.
  makePrivate(folder);
  return {
    engine: 'embedded',
    owner: drizzleEmbedded(client, { schema }),
    close: async () => {
      await client.close();
      makePrivate(folder);
      process.off('exit', release);
      release();
    },
  };
}
