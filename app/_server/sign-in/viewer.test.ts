import { createHmac } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { choosePlace } from '@/db/queries/acting-place';
import { addAuthorityMember } from '@/db/queries/change-places';
import { endPlace, openSession } from '@/db/queries/session.testing';
import { seedTwoCouncils } from '@/db/queries/testing';
import type { TwoCouncils } from '@/db/queries/testing';
import { openTestDatabase, ownConnection } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { placeKey } from '@/lib/access/place';
import { drawAgainFrom } from '@/app/_server/requests/drawn-again';
import { findSignedIn, findViewer } from './viewer';

const SECRET = 'a secret of this installation';
const HOUR = 60 * 60;
const WEEK = 7 * 24;

const { askBetterAuth, holder } = vi.hoisted(() => ({
  askBetterAuth: vi.fn(),
  holder: { database: Promise.resolve<unknown>(undefined) },
}));

vi.mock('next/headers', () => ({ cookies: vi.fn(), headers: vi.fn(() => Promise.resolve(new Headers())) }));
vi.mock('@/app/_server/database', () => ({ getDatabase: () => holder.database }));
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
  request();
  councils = await seedTwoCouncils(database);
});

/** A new request begins: Next gives every part of one the same headers. */
function request(): void {
  const own = Promise.resolve(new Headers());
  vi.mocked<() => Promise<Headers>>(headers).mockReturnValue(own);
}

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
    const { contributor } = councils.own;
    bring(await openSession(database, contributor.userId, WEEK));
    await endPlace(database, contributor.memberId);
    expect(await findViewer()).toBeNull();
  });

  it('is nobody once the session has run out, and better-auth may clear it away', async () => {
    bring(await openSession(database, councils.own.lead.userId, -1));
    expect(await findViewer()).toBeNull();
    expect(askBetterAuth).toHaveBeenCalledOnce();
  });
});

describe('a person with a place in two councils', () => {
  const AWEL = { userId: 'user-awel', displayName: 'Awel Price' };

  /** Contributes in their own council, and reviews for the other. */
  async function comeIn(): Promise<void> {
    const { own, other, lab } = councils;
    await withScope(database, lab, async (tx) => {
      await addAuthorityMember(tx, lab, { ...AWEL, authorityCode: own.code, role: 'contributor' });
      await addAuthorityMember(tx, lab, { ...AWEL, authorityCode: other.code, role: 'reviewer' });
    });
    bring(await openSession(database, AWEL.userId, WEEK));
    await choose(own.code);
  }

  async function choose(place: string): Promise<void> {
    const { sessionId = '', userId = '' } = (await findSignedIn()) ?? {};
    await choosePlace(database.owner, { sessionId, userId, place });
    request();
  }

  async function acts(): Promise<string> {
    const { acting, drawn } = (await findSignedIn()) ?? {};
    const viewer = await findViewer();
    expect(viewer?.member).toEqual(drawn?.member);
    return [acting, drawn]
      .map((place) => (place ? `${placeKey(place.member)} ${place.member.role}` : '–'))
      .join(', ');
  }

  it('acts from the place they chose, with its role, from the next request on', async () => {
    await comeIn();
    expect(await acts()).toBe('TEST0001 contributor, TEST0001 contributor');
    await choose(councils.other.code);
    expect(await acts()).toBe('TEST0002 reviewer, TEST0002 reviewer');
    expect((await findSignedIn())?.places).toHaveLength(2);
  });

  it('falls back to the other place when one ends, and is signed in without any when both have', async () => {
    await comeIn();
    const [own, other] = (await findSignedIn())?.places ?? [];
    await endPlace(database, own?.member.memberId ?? '');
    expect(await acts()).toBe('TEST0002 reviewer, TEST0002 reviewer');
    await endPlace(database, other?.member.memberId ?? '');
    expect(await findViewer()).toBeNull();
    expect(await findSignedIn()).toMatchObject({
      userId: AWEL.userId,
      places: [],
      acting: null,
      drawn: null,
    });
  });

  it('is shown the page of a refused form as that form’s council, in that request alone', async () => {
    await comeIn();
    await drawAgainFrom(councils.other.code);
    expect(await acts()).toBe('TEST0001 contributor, TEST0002 reviewer');
    request();
    expect(await acts()).toBe('TEST0001 contributor, TEST0001 contributor');
  });

  it('is never shown a page from a place that they do not hold', async () => {
    await comeIn();
    await drawAgainFrom('lab');
    expect(await acts()).toBe('TEST0001 contributor, TEST0001 contributor');
  });

  it('is known by one statement', async () => {
    await comeIn();
    const sent = vi.spyOn(ownConnection(database), 'query');
    const transaction = vi.spyOn(database.owner, 'transaction');
    await findViewer();
    expect([sent.mock.calls.length, transaction.mock.calls.length]).toEqual([1, 0]);
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
