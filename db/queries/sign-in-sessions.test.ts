import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { sessions, users } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { SESSION_MOST_DAYS } from '@/lib/access/session-length';
import { findSession } from './members';
import { openSession } from './session.testing';
import { endSessionsOf, forgetOldSessions } from './sign-in-sessions';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  await database.owner.delete(users);
});

/** The session began so many days ago. */
async function began(token: string, days: number): Promise<void> {
  await database.owner
    .update(sessions)
    .set({ createdAt: sql`now() - make_interval(days => ${days}::int)` })
    .where(eq(sessions.token, token));
}

async function left(): Promise<readonly string[]> {
  return (await database.owner.select().from(sessions)).map(({ token }) => token);
}

describe('a session', () => {
  it('ends after thirty days, however often it was lengthened', async () => {
    const token = await openSession(database, 'priya', 24 * 7);
    await began(token, SESSION_MOST_DAYS - 1);
    expect(await findSession(database.owner, token)).toBeDefined();
    await began(token, SESSION_MOST_DAYS);
    expect(await findSession(database.owner, token)).toBeUndefined();
  });

  it('is forgotten once it has run out or has lasted that long, and no other is', async () => {
    await openSession(database, 'priya', -1);
    const long = await openSession(database, 'priya', 24);
    await began(long, SESSION_MOST_DAYS);
    const good = await openSession(database, 'priya');
    await forgetOldSessions(database.owner);
    expect(await left()).toEqual([good]);
  });

  it('ends with all others of its person, and of nobody else', async () => {
    await openSession(database, 'priya');
    await openSession(database, 'priya');
    const other = await openSession(database, 'tom');
    await endSessionsOf(database.owner, 'priya');
    expect(await left()).toEqual([other]);
  });
});
