import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { members } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { addAuthorityMember, endPlace } from './change-places';
import { listAddedByLab, listTeam } from './team-lists';
import { seedTwoCouncils } from './testing';
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

/** The lab's administrator gives themself a place in a council. */
async function letThemselfIn(code: string): Promise<string> {
  const { lab } = councils;
  const place = { userId: lab.userId, displayName: 'Fiona', authorityCode: code, role: 'viewer' } as const;
  const added = await withScope(database, lab, (tx) => addAuthorityMember(tx, lab, place));
  if (!added.ok) throw new Error(added.reason);
  return added.memberId;
}

function addedByLab(scope: AuthorityScope) {
  return withScope(database, scope, (tx) => listAddedByLab(tx, scope, 30));
}

describe('the team of a council', () => {
  it('is its own people, by name, and says who of them is of the lab', async () => {
    const { own } = councils;
    await letThemselfIn(own.code);
    const team = await withScope(database, own.contributor, (tx) => listTeam(tx, own.contributor));
    expect(team.map(({ displayName, role, isOfLab }) => [displayName, role, isOfLab])).toEqual([
      ['Approver of Northdale', 'approver', false],
      ['Contributor of Northdale', 'contributor', false],
      ['Fiona', 'viewer', true],
      ['Lead of Northdale', 'lead', false],
    ]);
    expect(team[2]).toMatchObject({ addedBy: 'Administrator of the lab', addedByLab: true, leftAt: null });
  });

  it('keeps those who have left, with who ended it', async () => {
    const { own } = councils;
    await withScope(database, own.lead, (tx) => endPlace(tx, own.lead, own.contributor.memberId));
    const team = await withScope(database, own.lead, (tx) => listTeam(tx, own.lead));
    const left = team.filter(({ leftAt }) => leftAt !== null);
    expect(left).toMatchObject([{ displayName: 'Contributor of Northdale', endedBy: 'Lead of Northdale' }]);
  });
});

describe('whom the lab has added to a council', () => {
  it('is told to that council alone', async () => {
    const { own, other } = councils;
    expect(await addedByLab(own.lead)).toEqual([]);
    await letThemselfIn(own.code);
    expect(await addedByLab(own.lead)).toMatchObject([{ displayName: 'Fiona', role: 'viewer' }]);
    expect(await addedByLab(other.lead)).toEqual([]);
  });

  it('is still told when they have let themself out again', async () => {
    const { own, lab } = councils;
    const memberId = await letThemselfIn(own.code);
    await withScope(database, lab, (tx) => endPlace(tx, lab, memberId));
    const [told] = await addedByLab(own.lead);
    expect(told).toMatchObject({ displayName: 'Fiona', endedByLab: true });
    expect(told?.leftAt).not.toBeNull();
  });

  it('is told for thirty days', async () => {
    const { own } = councils;
    const memberId = await letThemselfIn(own.code);
    const age = (days: number) =>
      withScope(database, systemScope(), (tx) =>
        tx
          .update(members)
          .set({ joinedAt: sql`now() - make_interval(days => ${days}::int)` })
          .where(eq(members.id, memberId)),
      );
    await age(29);
    expect(await addedByLab(own.lead)).toHaveLength(1);
    await age(31);
    expect(await addedByLab(own.lead)).toEqual([]);
  });
});
