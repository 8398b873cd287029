import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { submissions } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { grantBenchmarkScope, systemScope } from '@/lib/access/scope';
import type { BenchmarkScope } from '@/lib/access/scope';
import { countScores, listCompared, listSharers, listShownFigures } from './sharers';
import { EXAMPLE, addCouncil, answerAndSend, seedTwoCouncils, shareWith, there } from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;
let third: Council;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  const { roundId, own, other } = councils;
  third = await withScope(database, systemScope(), (tx) =>
    addCouncil(tx, { code: 'TEST0003', name: 'Eastholm', roundId }),
  );
  for (const council of [own, other, third]) await answerAndSend(database, council);
});

function asCouncil(council: Council): BenchmarkScope {
  return there(grantBenchmarkScope(council.lead, 'benchmark:view'));
}

function asAssociate(): BenchmarkScope {
  const place = { role: 'lab-adviser', audience: 'associates' } as const;
  const member = { kind: 'lab', memberId: councils.lab.memberId, userId: 'adviser', ...place } as const;
  return there(grantBenchmarkScope(member, 'benchmark:view'));
}

/** Who shares, with their figures as far as those are given. */
function listWithFigures(scope: BenchmarkScope) {
  return withScope(database, scope, async (tx) => {
    const { sharers } = await listSharers(tx, scope, EXAMPLE.id);
    const ids = sharers.map(({ submissionId }) => submissionId);
    const found = await listShownFigures(tx, scope, ids);
    return sharers.map(({ submissionId, ...sharer }) => ({ ...sharer, ...found.get(submissionId) }));
  });
}

describe('figures', () => {
  const KEYS = ['question:ex-gov-01', 'question:ex-none-99'];

  it('are given of those that share by name, and of the viewer’s own, and of nobody else', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    await shareWith(database, third, { audience: 'lab-councils', level: 'anonymous' });
    await shareWith(database, own, { audience: 'lab-councils', level: 'anonymous' });
    const given = async (scope: BenchmarkScope) =>
      (await listWithFigures(scope))
        .filter(({ figures }) => figures !== undefined)
        .map(({ authorityName }) => authorityName)
        .toSorted();
    expect(await given(asCouncil(own))).toEqual(['Northdale', 'Westmere']);
    expect(await given(asCouncil(other))).toEqual(['Westmere']);
    await shareWith(database, other, { audience: 'lab-councils', level: 'anonymous' });
    expect(await given(asCouncil(third))).toEqual(['Eastholm']);
  });

  it('are counted of those that share alone', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    await shareWith(database, third, { audience: 'lab-councils', level: 'anonymous' });
    await shareWith(database, own, { audience: 'lab-councils', level: 'private' });
    const rows = await database.owner.select({ id: submissions.id }).from(submissions);
    const submissionIds = rows.map(({ id }) => id);
    const scope = asCouncil(own);
    const counts = await withScope(database, scope, (tx) =>
      countScores(tx, scope, { submissionIds, keys: KEYS }),
    );
    expect([...counts]).toEqual([['question:ex-gov-01', { asked: 2, scored: 2 }]]);
  });
});

describe('the frameworks that are compared', () => {
  const DAYS = { from: '2020-01-01', until: '2099-01-01' };
  const compared = (scope: BenchmarkScope, days = DAYS) =>
    withScope(database, scope, (tx) => listCompared(tx, scope, days));

  it('are those of which something is shared, or the viewer’s own, in the time that counts', async () => {
    const { own, other } = councils;
    expect(await compared(asCouncil(own))).toEqual([{ frameworkId: EXAMPLE.id, hasOwn: true }]);
    expect(await compared(asAssociate())).toEqual([]);
    await shareWith(database, other, { audience: 'associates', level: 'anonymous' });
    expect(await compared(asAssociate())).toEqual([{ frameworkId: EXAMPLE.id, hasOwn: false }]);
    expect(await compared(asAssociate(), { from: '2020-01-01', until: '2020-01-02' })).toEqual([]);
  });

  it('and who shares them, cannot be asked of another audience or for another council', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'public', level: 'named' });
    const asked = (audience: string, viewer: string) =>
      withScope(database, asCouncil(own), (tx) =>
        tx
          .select({ code: sql<string>`w.authority_code` })
          .from(sql`who_shares(${EXAMPLE.id}, ${audience}, ${viewer}) w`),
      );
    expect(await asked('lab-councils', own.code)).toEqual([{ code: own.code }]);
    expect(await asked('public', own.code)).toEqual([]);
    expect(await asked('lab-councils', other.code)).toEqual([]);
  });
});
