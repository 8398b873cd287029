import 'server-only';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as drizzleServer } from 'drizzle-orm/node-postgres';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite';
import path from 'node:path';
import { Pool } from 'pg';
import type { PoolClient } from 'pg';
import { takeFolder } from './folder-lock';
import { makePrivate, openPrivateFolder } from './private-folder';
import * as schema from './schema';

/**
 * What queries run on: a connection or a transaction, on either engine. Queries behind many pages and every save
 * have a name (`.prepare('find-session')`): a PostgreSQL connection then plans each of them once, and planning one
 * with its policies takes longer than running it. A name belongs to one text only.
 */
export type Transaction = PgDatabase<PgQueryResultHKT, typeof schema>;

/** A database role and the settings of its policies; an empty one is not set. */
export type Actor = {
  readonly role: string;
  readonly authority: string;
  readonly audience: string;
  /** The place of whoever acts. */
  readonly member: string;
  /** The same, where it is a reviewer's. */
  readonly reviewer: string;
};

export type Database = {
  readonly engine: 'server' | 'embedded';
  /**
   * The connection itself, as the user who owns the tables. For start-up, sign-in and what concerns a person rather than
   * a council (app/_server/across-councils.ts); everything else has a scope. ESLint knows who may (`house/owner-by-name`).
   */
  readonly owner: Transaction;
  /**
   * Runs `work` in one transaction of a role, with the settings that its policies read. Commits when `work` resolves,
   * rolls back when it throws. For `withScope` alone.
   */
  readonly actAs: <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) => Promise<T>;
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
  // What is asked for at once is sent at once (`db/read-together.ts`); what waits for its turn is sent in its turn.
  const pool = new Pool({ connectionString: databaseUrl, max: POOL_SIZE, pipeline: true });
  // A connection that the server drops must not end the process, idle or at work: what was asked of it fails, and the next
  // query gets a new one.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    engine: 'server',
    owner: drizzleServer(pool, { schema }),
    actAs: (actor, work) => actOnServer(pool, actor, work),
    close: () => pool.end(),
  };
}

/** What queries run on, by connection: making it takes longer than a statement. */
const onConnection = new WeakMap<PoolClient, Transaction>();

/**
 * Refuses a transaction within a scope's: the driver takes this connection for an idle one, so its "commit" or
 * "rollback" would end the scope's transaction and with it the role. A part is undone with a savepoint.
 */
function withoutTransactions(tx: Transaction): Transaction {
  tx.transaction = () => Promise.reject(new Error('A scope is one transaction: use a savepoint'));
  return tx;
}

/** Begins and takes the role in one message: two more of them were a tenth of what a page takes. */
async function actOnServer<T>(
  pool: Pool,
  { role, authority, audience, member, reviewer }: Actor,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const tx = onConnection.get(client) ?? withoutTransactions(drizzleServer(client, { schema }));
  onConnection.set(client, tx);
  let broken: Error | undefined;
  try {
    await client.query(`begin; select set_config('role', ${client.escapeLiteral(role)}, true),
      set_config('app.authority', ${client.escapeLiteral(authority)}, true),
      set_config('app.audience', ${client.escapeLiteral(audience)}, true),
      set_config('app.member', ${client.escapeLiteral(member)}, true),
      set_config('app.reviewer', ${client.escapeLiteral(reviewer)}, true)`);
    const result = await work(tx);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((cause: unknown) => {
      broken = new Error('A connection could not be rolled back', { cause });
    });
    throw error;
  } finally {
    // A connection that did not roll back may still have the role: it is closed, not used again.
    client.release(broken);
  }
}

/** The same on the embedded database. */
export function actOnEmbedded<T>(
  owner: Transaction,
  { role, authority, audience, member, reviewer }: Actor,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('role', ${role}, true),
      set_config('app.authority', ${authority}, true), set_config('app.audience', ${audience}, true),
      set_config('app.member', ${member}, true), set_config('app.reviewer', ${reviewer}, true)`);
    return work(withoutTransactions(tx));
  });
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
  const owner = drizzleEmbedded(client, { schema });
  return {
    engine: 'embedded',
    owner,
    actAs: (actor, work) => actOnEmbedded(owner, actor, work),
    close: async () => {
      await client.close();
      makePrivate(folder);
      process.off('exit', release);
      release();
    },
  };
}
