import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { members } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { listColleagues } from './colleagues';
import { addLabAdministrator, findSession, listMembers } from './members';
import { addAuthorityMember } from './change-places';
import { openSession } from './session.testing';
import { addCouncil, REFUSED, errorCode, seedTwoCouncils } from './testing';
import { FAR_OFF, LONG_AGO, addPlace, succeedIn } from './successions.testing';
import type { TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

const AWEL = { userId: 'user-awel', displayName: 'Awel Price' };

function run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope(database, systemScope(), work);
}

function addTo(code: string, role: 'lead' | 'viewer' = 'viewer') {
  const { lab } = councils;
  return withScope(database, lab, (tx) =>
    addAuthorityMember(tx, lab, { ...AWEL, authorityCode: code, role }),
  );
}

function leave(memberId: string): Promise<unknown> {
  return run((tx) => tx.update(members).set({ leftAt: new Date() }).where(eq(members.id, memberId)));
}

async function placesOf(userId: string) {
  const session = await findSession(database.owner, await openSession(database, userId));
  return session?.places ?? [];
}

describe('a session', () => {
  it('names its person and its end', async () => {
    const { lead } = councils.own;
    const before = Date.now();
    const session = await findSession(database.owner, await openSession(database, lead.userId));
    expect(session?.userId).toBe(lead.userId);
    expect(session?.expiresAt.getTime()).toBeGreaterThan(before + 59 * 60 * 1000);
  });

  it('is nothing once it has run out', async () => {
    const token = await openSession(database, councils.own.lead.userId, -1);
    expect(await findSession(database.owner, token)).toBeUndefined();
  });

  it('is nothing for a token that nobody was given', async () => {
    await openSession(database, councils.own.lead.userId);
    expect(await findSession(database.owner, '')).toBeUndefined();
    expect(await findSession(database.owner, councils.own.lead.userId)).toBeUndefined();
  });

  it('cannot be read in any scope', async () => {
    const token = await openSession(database, councils.own.lead.userId);
    const { own, lab } = councils;
    for (const scope of [own.lead, lab, systemScope()])
      expect(await errorCode(withScope(database, scope, (tx) => findSession(tx, token)))).toBe(
        REFUSED.noRight,
      );
  });
});

describe('the places a person holds', () => {
  it('are none for somebody unknown', async () => {
    expect(await placesOf('nobody')).toEqual([]);
  });

  it('are those of the person and of nobody else', async () => {
    const { own } = councils;
    expect(await placesOf(own.lead.userId)).toEqual([
      {
        member: {
          kind: 'authority',
          memberId: own.lead.memberId,
          userId: own.lead.userId,
          authorityCode: own.code,
          role: 'lead',
        },
        displayName: 'Lead of Northdale',
        authorityName: 'Northdale Council',
        succession: null,
      },
    ]);
  });

  it('read and change nothing once another council stands in the place of theirs, and say which (demand 15)', async () => {
    const { own: from, other: to, lab } = councils;
    await addPlace(database, { userId: 'reviewer', code: from.code, role: 'reviewer' });
    await succeedIn(database, { lab, from, to, on: LONG_AGO });
    const [place] = await placesOf(from.lead.userId);
    expect(place?.member.role).toBe('viewer');
    expect(place?.succession).toEqual({
      fromName: 'Northdale',
      takesEffectOn: LONG_AGO,
      successors: [{ name: 'Westmere', acceptedBy: 'Lead of Westmere' }],
      hasTakenEffect: true,
    });
    expect(await placesOf('reviewer')).toEqual([]);
  });

  it('have one place still in a council that is split, which names each of its successors', async () => {
    const { own: from, other, lab, roundId } = councils;
    const second = await withScope(database, systemScope(), (tx) =>
      addCouncil(tx, { code: 'TEST0003', name: 'Eastholt', roundId }),
    );
    for (const to of [other, second]) await succeedIn(database, { lab, from, to, on: LONG_AGO });
    const places = await placesOf(from.lead.userId);
    expect(places.map(({ succession }) => succession?.successors.map(({ name }) => name))).toEqual([
      ['Eastholt', 'Westmere'],
    ]);
  });

  it('keep their role until the day', async () => {
    const { own: from, other: to, lab } = councils;
    await succeedIn(database, { lab, from, to, on: FAR_OFF });
    const [place] = await placesOf(from.contributor.userId);
    expect([place?.member.role, place?.succession?.hasTakenEffect]).toEqual(['contributor', false]);
  });

  it('to read what was taken over come last: nobody begins in another council', async () => {
    const { own: from, other: to, lab } = councils;
    await succeedIn(database, { lab, from, to, on: LONG_AGO });
    const places = await placesOf(to.lead.userId);
    expect(places.map(({ member, authorityName }) => `${member.role} ${authorityName ?? ''}`)).toEqual([
      'lead Westmere Council',
      'viewer Northdale Council',
    ]);
  });

  it('come with authorities first, by name, and the lab last', async () => {
    await run((tx) => addLabAdministrator(tx, systemScope(), AWEL));
    await addTo(councils.other.code);
    await addTo(councils.own.code, 'lead');
    const places = await placesOf(AWEL.userId);
    expect(places.map(({ member, authorityName }) => `${member.role} ${authorityName ?? 'lab'}`)).toEqual([
      'lead Northdale Council',
      'viewer Westmere Council',
      'lab-admin lab',
    ]);
    expect(places.at(-1)?.member).toMatchObject({ kind: 'lab', audience: 'lab-councils' });
  });

  it('end at once when the person leaves, and only theirs', async () => {
    const { own, other } = councils;
    await leave(own.contributor.memberId);
    expect(await placesOf(own.contributor.userId)).toEqual([]);
    expect(await placesOf(own.lead.userId)).toHaveLength(1);
    expect(await placesOf(other.lead.userId)).toHaveLength(1);
  });
});

describe('giving a person a place', () => {
  it('is possible in two authorities and once in each', async () => {
    const { own, other } = councils;
    expect(await addTo(own.code)).toMatchObject({ ok: true });
    expect(await addTo(other.code)).toMatchObject({ ok: true });
    expect(await addTo(own.code, 'lead')).toEqual({ ok: false, reason: 'already-there' });
    expect(await placesOf(AWEL.userId)).toHaveLength(2);
  });

  it('is possible again after they left', async () => {
    const { own } = councils;
    await addTo(own.code);
    const [place] = await placesOf(AWEL.userId);
    await leave(place?.member.memberId ?? '');
    expect(await addTo(own.code, 'lead')).toMatchObject({ ok: true });
    expect((await placesOf(AWEL.userId)).map(({ member }) => member.role)).toEqual(['lead']);
  });

  it('makes an administrator of the lab once', async () => {
    const add = () => run((tx) => addLabAdministrator(tx, systemScope(), AWEL));
    expect(await add()).toEqual({ ok: true });
    expect(await add()).toEqual({ ok: false, reason: 'already-there' });
  });

  it('is refused in an authority that does not exist', async () => {
    expect(await errorCode(addTo('NOWHERE'))).toBe(REFUSED.foreignKey);
  });
});

describe('the table of members refuses', () => {
  it.each([
    ['a lab role in an authority', { authorityCode: 'TEST0001', role: 'lab-admin', audience: null }],
    ['an authority’s role in the lab', { authorityCode: null, role: 'lead', audience: 'associates' }],
    ['an unknown role', { authorityCode: 'TEST0001', role: sql`'owner'`, audience: null }],
    ['a place in the lab without an audience', { authorityCode: null, role: 'lab-member', audience: null }],
    ['an audience in an authority', { authorityCode: 'TEST0001', role: 'lead', audience: 'associates' }],
  ] as const)('%s', async (_what, place) => {
    const insert = run((tx) => tx.insert(members).values({ ...AWEL, ...place }));
    expect(await errorCode(insert)).toBe(REFUSED.check);
  });
});

describe('who works where', () => {
  it('is listed for the lab by authority and name, without those who left', async () => {
    const { own, lab } = councils;
    await leave(own.contributor.memberId);
    const listed = await withScope(database, lab, (tx) => listMembers(tx, lab));
    expect(listed.map(({ displayName, authorityName }) => `${displayName}, ${authorityName ?? '–'}`)).toEqual(
      [
        'Approver of Northdale, Northdale Council',
        'Lead of Northdale, Northdale Council',
        'Approver of Westmere, Westmere Council',
        'Contributor of Westmere, Westmere Council',
        'Lead of Westmere, Westmere Council',
        'Administrator of the lab, –',
      ],
    );
  });

  it('is told to a council of itself only: who holds a role now', async () => {
    const { own, other } = councils;
    const ask = (scope: typeof own.lead) =>
      withScope(database, scope, (tx) => listColleagues(tx, scope, ['approver']));
    const ours = [{ memberId: own.approver.memberId, displayName: 'Approver of Northdale' }];
    expect(await ask(own.lead)).toEqual(ours);
    expect(await run((tx) => listColleagues(tx, own.lead, ['approver']))).toEqual(ours);
    await leave(other.approver.memberId);
    expect(await ask(other.lead)).toEqual([]);
    expect(await ask(own.lead)).toEqual(ours);
  });
});
