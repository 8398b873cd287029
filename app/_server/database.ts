import 'server-only';
import { connection } from 'next/server';
import { openDatabase } from '@/db/engine';
import type { Database, Transaction } from '@/db/engine';
import { withScope } from '@/db/with-scope';
import type { Scope } from '@/lib/access/scope';
import { getConfig } from './config';

// Pages, actions and start-up are bundled apart: a module variable would open the database once in each.
const shared: typeof globalThis & { toolkitDatabase?: Promise<Database> | undefined } = globalThis;

/** The database of this process, opened at its first use. */
export function getDatabase(): Promise<Database> {
  const { databaseUrl, dataDir } = getConfig();
  shared.toolkitDatabase ??= openDatabase({ databaseUrl, dataDir }).catch((error: unknown) => {
    // The next request tries again: one failure must not outlast its cause.
    shared.toolkitDatabase = undefined;
    throw error;
  });
  return shared.toolkitDatabase;
}

/** Runs `work` for a request, in one transaction of this process's database, within a scope. */
export async function inScope<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  // A build renders what it can ahead of any request: it must stop here, before it opens the database.
  await connection();
  return withScope(await getDatabase(), scope, work);
}
