import 'server-only';
import { sql } from 'drizzle-orm';
import type { Database } from './engine';

/** Writes the embedded database's log into its files: without it the log only grows. Nothing to do on a server. */
export async function checkpoint(database: Database): Promise<void> {
  if (database.engine === 'embedded') await database.owner.execute(sql`checkpoint`);
}

/** Frees the space of old row versions in the embedded database. A server does this by itself. */
export async function vacuum(database: Database): Promise<void> {
  if (database.engine === 'embedded') await database.owner.execute(sql`vacuum`);
}
