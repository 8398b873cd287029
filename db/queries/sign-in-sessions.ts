import 'server-only';
import { eq, lte, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';
import { sessions } from '@/db/schema';
import { SESSION_MOST_DAYS } from '@/lib/access/session-length';

/** When a session of now would have to have begun not to have reached its longest: later than this. */
export const LONGEST_AGO: SQL = sql`now() - make_interval(days => ${sql.raw(String(SESSION_MOST_DAYS))})`;

/** Forgets sessions that have run out, or that have lasted as long as any may. As the owner: it comes before any scope. */
export async function forgetOldSessions(owner: Transaction): Promise<void> {
  await owner
    .delete(sessions)
    .where(or(lte(sessions.expiresAt, sql`now()`), lte(sessions.createdAt, LONGEST_AGO)));
}

/** Signs a person out on every device. */
export async function endSessionsOf(owner: Transaction, userId: string): Promise<void> {
  await owner.delete(sessions).where(eq(sessions.userId, userId));
}
