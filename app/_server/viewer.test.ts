import { createHmac } from 'node:crypto';
import { cookies } from 'next/headers';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { endPlace, openSession } from '@/db/queries/session.testing';
import { seedTwoCouncils } from '@/db/queries/testing';
import type { TwoCouncils } from '@/db/queries/testing';
import { openTestDatabase } from '@/db/testing';
import { findViewer } from './viewer';

const SECRET = 'a secret of this installation';
const HOUR = 60 * 60;
const WEEK = 7 * 24;

const { askBetterAuth, holder } = vi.hoisted(() => ({
  askBetterAuth: vi.fn(),
  holder: { database: Promise.resolve<unknown>(undefined) },
}));

vi.mock('next/headers', () => ({ cookies: vi.fn(), headers: vi.fn(() => Promise.resolve(new Headers())) }));
vi.mock('./database', () => ({ getDatabase: () => holder.database }));
vi.mock('./auth', () => ({
  getAuth: () =>
    Promise.resolve({
      $context: Promise.resolve({
        authCookies: { sessionToken: { name: 'session' } },
        secret: SECRET,
        sessionConfig: { expiresIn: WEEK * HOUR, updateAge: 24 * HOUR },
      }),
      api: { getSession: askBetterAuth },
    }),
}));

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
  holder.database = Promise.resolve(database);
});

afterAll(() => database.close());

beforeEach(async () => {
  askBetterAuth.mockReset();
  councils = await seedTwoCouncils(database);
});

/** The browser sends this cookie from now on, with `secret` behind its signature. */
function bring(token: string | undefined, secret = SECRET): void {
  const signature = createHmac('sha256', secret)
    .update(token ?? '')
    .digest('base64');
  const get = (name: string) =>
    name === 'session' && token !== undefined ? { name, value: `${token}.${signature}` } : undefined;
  const jar: unknown = { get };
  vi.mocked<() => Promise<unknown>>(cookies).mockResolvedValue(jar);
}

describe('who asks', () => {
  it('is the person of the session, in the place that they hold', async () => {
    const { lead } = councils.own;
    bring(await openSession(database, lead.userId, WEEK));
    expect(await findViewer()).toMatchObject({
      userId: lead.userId,
      authorityName: 'Northdale Council',
      member: { memberId: lead.memberId, role: 'lead' },
    });
    expect(askBetterAuth).not.toHaveBeenCalled();
  });

  it('is nobody without a cookie, and no table is read', async () => {
    bring(undefined);
    expect(await findViewer()).toBeNull();
    expect(askBetterAuth).not.toHaveBeenCalled();
  });

  it('is nobody with a token that somebody else signed', async () => {
    bring(await openSession(database, councils.own.lead.userId, WEEK), 'another secret');
    expect(await findViewer()).toBeNull();
  });

  it('is nobody once the person has left their last place', async () => {
    const { lead } = councils.own;
    bring(await openSession(database, lead.userId, WEEK));
    await endPlace(database, lead.memberId);
    expect(await findViewer()).toBeNull();
  });

  it('is nobody once the session has run out, and better-auth may clear it away', async () => {
    bring(await openSession(database, councils.own.lead.userId, -1));
    expect(await findViewer()).toBeNull();
    expect(askBetterAuth).toHaveBeenCalledOnce();
  });
});

describe('a session', () => {
  it.each([
    ['younger than a day is left as it is', WEEK - 23, 0],
    ['a day old is lengthened', WEEK - 24, 1],
    ['of a person who comes back on the last day is lengthened', 1, 1],
  ])('%s', async (_what, hoursLeft, times) => {
    const { lead } = councils.own;
    bring(await openSession(database, lead.userId, hoursLeft));
    expect(await findViewer()).toMatchObject({ userId: lead.userId });
    expect(askBetterAuth).toHaveBeenCalledTimes(times);
  });
});
