import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { themeVisits } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { REFUSED, errorCode, seedTwoCouncils } from './testing';
import type { TwoCouncils } from './testing';
import { listVisits, recordVisit } from './theme-visits';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

function visit(scope: AuthorityScope, assessmentId = councils.own.assessmentId, themeId = 'gov') {
  return withScope(database, scope, (tx) => recordVisit(tx, scope, { assessmentId, themeId }));
}

async function seenBy(scope: AuthorityScope, themeId = 'gov'): Promise<readonly string[]> {
  const { assessmentId } = councils.own;
  const seen = await withScope(database, scope, (tx) =>
    listVisits(tx, scope, { assessmentId, themeId, minutes: 15 }),
  );
  return seen.map(({ displayName }) => displayName);
}

describe('visits of a theme', () => {
  it('tell the council who is there, and no other', async () => {
    const { own, other } = councils;
    await visit(own.contributor);
    await visit(own.lead);
    expect(await seenBy(own.lead)).toEqual(['Lead of Northdale', 'Contributor of Northdale']);
    expect(await seenBy(own.approver)).toEqual(['Lead of Northdale', 'Contributor of Northdale']);
    expect(await seenBy(own.lead, 'num')).toEqual([]);
    expect(await seenBy(other.lead)).toEqual([]);
  });

  it('count from the last one, and not for long', async () => {
    const { own } = councils;
    await visit(own.contributor);
    await database.owner
      .update(themeVisits)
      .set({ visitedAt: sql`now() - interval '16 minutes'` })
      .where(eq(themeVisits.memberId, own.contributor.memberId));
    expect(await seenBy(own.lead)).toEqual([]);
    await visit(own.contributor);
    expect(await seenBy(own.lead)).toEqual(['Contributor of Northdale']);
  });

  it('are of the council’s own assessments', async () => {
    const { own, other } = councils;
    expect(await errorCode(visit(own.lead, other.assessmentId))).toBe(REFUSED.foreignKey);
  });
});
