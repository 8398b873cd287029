import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { members, sessions, users } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { actingPlace, placeKey, placeOf } from '@/lib/access/place';
import { systemScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { choosePlace } from './acting-place';
import { listColleagues } from './colleagues';
import { addLabAdministrator, findSession, listMembers } from './members';
import { addAuthorityMember } from './change-places';
import { endPlace, openSession } from './session.testing';
import { REFUSED, errorCode, seedTwoCouncils } from './testing';
import type { TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

const AWEL = { userId: 'user-awel', displayName: 'Awel Price' };

/** Awel contributes in one council and reviews for the other. */
beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  await database.owner.update(users).set({ lastActedFor: null });
  const { own, other, lab } = councils;
  await withScope(database, lab, async (tx) => {
    await addAuthorityMember(tx, lab, { ...AWEL, authorityCode: own.code, role: 'contributor' });
    await addAuthorityMember(tx, lab, { ...AWEL, authorityCode: other.code, role: 'reviewer' });
  });
});

async function sessionOf(token: string) {
  const session = await findSession(database.owner, token);
  if (session === undefined) throw new Error('There is no such session');
  return session;
}

async function actsFor(token: string): Promise<string> {
  const { places, chosen } = await sessionOf(token);
  const place = actingPlace(places, chosen);
  return place === null ? 'nobody' : `${placeKey(place.member)} as ${place.member.role}`;
}

async function choose(token: string, place: string): Promise<void> {
  const { sessionId, userId } = await sessionOf(token);
  await choosePlace(database.owner, { sessionId, userId, place });
}

async function leave(token: string, code: string): Promise<void> {
  const { places } = await sessionOf(token);
  await endPlace(database, placeOf(places, code)?.member.memberId ?? '');
}

describe('the place that a person acts from', () => {
  it('is the first by name until they choose', async () => {
    const token = await openSession(database, AWEL.userId);
    expect((await sessionOf(token)).chosen).toEqual([null, null]);
    expect(await actsFor(token)).toBe('TEST0001 as contributor');
  });

  it('is the one they chose, with its role, at the next request', async () => {
    const token = await openSession(database, AWEL.userId);
    await choose(token, councils.other.code);
    expect(await actsFor(token)).toBe('TEST0002 as reviewer');
    await choose(token, councils.own.code);
    expect(await actsFor(token)).toBe('TEST0001 as contributor');
  });

  it('is each session’s own, and a new session begins with the one chosen last', async () => {
    const [office, home] = [
      await openSession(database, AWEL.userId),
      await openSession(database, AWEL.userId),
    ];
    await choose(office, councils.own.code);
    await choose(home, councils.other.code);
    expect(await actsFor(office)).toBe('TEST0001 as contributor');
    expect(await actsFor(home)).toBe('TEST0002 as reviewer');
    expect(await actsFor(await openSession(database, AWEL.userId))).toBe('TEST0002 as reviewer');
  });

  it('is chosen for nobody else', async () => {
    const { lead } = councils.own;
    const [awel, other] = [
      await openSession(database, AWEL.userId),
      await openSession(database, lead.userId),
    ];
    await choose(awel, councils.other.code);
    expect((await sessionOf(other)).chosen).toEqual([null, null]);
  });

  it('is never one that they do not hold, whatever was written down', async () => {
    const { lead } = councils.own;
    const token = await openSession(database, lead.userId);
    for (const place of [councils.other.code, 'lab', 'NOWHERE', '']) {
      await choose(token, place);
      expect(await actsFor(token)).toBe('TEST0001 as lead');
    }
  });

  it('can be the lab’s', async () => {
    await withScope(database, systemScope(), (tx) => addLabAdministrator(tx, systemScope(), AWEL));
    const token = await openSession(database, AWEL.userId);
    await choose(token, 'lab');
    expect(await actsFor(token)).toBe('lab as lab-admin');
  });

  it('is another of theirs once they have left it, the same when they come back, and none after the last', async () => {
    const { own, other, lab } = councils;
    const token = await openSession(database, AWEL.userId);
    await choose(token, other.code);
    await leave(token, other.code);
    expect(await actsFor(token)).toBe('TEST0001 as contributor');
    await withScope(database, lab, (tx) =>
      addAuthorityMember(tx, lab, { ...AWEL, authorityCode: other.code, role: 'viewer' }),
    );
    expect(await actsFor(token)).toBe('TEST0002 as viewer');
    await leave(token, other.code);
    await leave(token, own.code);
    expect(await actsFor(token)).toBe('nobody');
  });

  it('cannot be chosen in any scope: sign-in tables are the owner’s', async () => {
    const { sessionId, userId } = await sessionOf(await openSession(database, AWEL.userId));
    const place = councils.other.code;
    for (const scope of [councils.own.lead, councils.lab, systemScope()]) {
      const inSession = await errorCode(
        withScope(database, scope, (tx) =>
          tx.update(sessions).set({ actingFor: place }).where(eq(sessions.id, sessionId)),
        ),
      );
      const inAccount = await errorCode(
        withScope(database, scope, (tx) =>
          tx.update(users).set({ lastActedFor: place }).where(eq(users.id, userId)),
        ),
      );
      expect([inSession, inAccount]).toEqual([REFUSED.noRight, REFUSED.noRight]);
    }
  });
});

describe('that a person has a place in another council', () => {
  function seenBy(scope: AuthorityScope) {
    return withScope(database, scope, (tx) =>
      tx
        .select({ code: members.authorityCode, role: members.role })
        .from(members)
        .where(eq(members.userId, AWEL.userId)),
    );
  }

  it('is seen by neither of the two, by raw SQL either', async () => {
    const { own, other } = councils;
    expect(await seenBy(own.lead)).toEqual([{ code: own.code, role: 'contributor' }]);
    expect(await seenBy(other.lead)).toEqual([{ code: other.code, role: 'reviewer' }]);
    const reviewers = (scope: AuthorityScope) =>
      withScope(database, scope, (tx) => listColleagues(tx, scope, ['reviewer']));
    expect(await reviewers(own.lead)).toEqual([]);
    expect(await reviewers(other.lead)).toMatchObject([{ displayName: 'Awel Price' }]);
  });

  it('is seen by the lab, which gives people their places', async () => {
    const { lab } = councils;
    const listed = await withScope(database, lab, (tx) => listMembers(tx, lab));
    expect(
      listed
        .filter(({ userId }) => userId === AWEL.userId)
        .map(({ role, authorityName }) => `${role}, ${authorityName ?? '–'}`),
    ).toEqual(['contributor, Northdale Council', 'reviewer, Westmere Council']);
  });
});
