import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';

/**
 * Waits until nobody else holds the lock of this name, at any instance, and holds it to the end of the transaction:
 * for what is counted first and written then, which two at the same moment would both pass.
 */
export async function takeLock(tx: Transaction, name: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}
