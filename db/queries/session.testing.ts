import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Database } from '@/db/engine';
import { members, sessions, users } from '@/db/schema';

/** For tests: signs a person in for the next hour. Returns the token of the session. */
export async function openSession(database: Database, userId: string, hours = 1): Promise<string> {
  const token = randomUUID();
  await database.owner
    .insert(users)
    .values({ id: userId, name: userId, email: `${userId}@council.example` })
    .onConflictDoNothing();
  await database.owner
    .insert(sessions)
    .values({ id: token, token, userId, expiresAt: sql`now() + make_interval(hours => ${hours})` });
  return token;
}

/** For tests: the person leaves a place. */
export async function endPlace(database: Database, memberId: string): Promise<void> {
  await database.owner
    .update(members)
    .set({ leftAt: sql`now()` })
    .where(eq(members.id, memberId));
}
