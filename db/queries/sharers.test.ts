import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { grantBenchmarkScope, systemScope } from '@/lib/access/scope';
import type { BenchmarkScope } from '@/lib/access/scope';
import { londonDay } from '@/lib/format/date';
import { findComparisonMarks } from './comparison-marks';
import { SHARED, sharedAnswers } from './shared-answers';
import { listSharers } from './sharers';
import { FAR_OFF } from './successions.testing';
import { EXAMPLE, addCouncil, answerAndSend, seedTwoCouncils, shareWith, there } from './testing';
import type { Council, TwoCouncils } from './testing';

const NOBODY = { sent: [], predecessors: [] };

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

describe('who shares', () => {
  const names = async (council: Council, mark: string | undefined) => {
    const scope = asCouncil(council);
    const asked = { frameworkId: EXAMPLE.id, mark, today: londonDay(new Date()), own: NOBODY };
    const sharers = await withScope(database, scope, (tx) => listSharers(tx, scope, asked));
    return sharers.map(({ authorityName, sharing }) => `${authorityName} ${sharing}`).toSorted();
  };
  const markOf = (council: Council) =>
    withScope(database, asCouncil(council), async (tx) =>
      (await findComparisonMarks(tx, { today: '2026-11-23' })).of(EXAMPLE.id),
    );

  it('is read once under a mark, which another choice changes', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    const before = await markOf(own);
    expect(await names(own, before)).toEqual(['Westmere named']);
    await shareWith(database, other, { audience: 'lab-councils', level: 'private' });
    expect(await names(own, before), 'read again under the old mark').toEqual(['Westmere named']);
    const after = await markOf(own);
    expect(after).not.toBe(before);
    expect(await names(third, after)).toEqual([]);
  });

  it('is read each time where there is no mark', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    expect(await names(own, undefined)).toEqual(['Westmere named']);
    await shareWith(database, other, { audience: 'lab-councils', level: 'anonymous' });
    expect(await names(own, undefined)).toEqual(['Westmere anonymous']);
  });

  it('is kept apart by audience', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    const mark = await markOf(own);
    expect(await names(own, mark)).toEqual(['Westmere named']);
    const scope = asAssociate();
    const asked = { frameworkId: EXAMPLE.id, mark, today: londonDay(new Date()), own: NOBODY };
    expect(await withScope(database, scope, (tx) => listSharers(tx, scope, asked))).toEqual([]);
  });

  it('cannot be asked of another audience', async () => {
    const { own, other } = councils;
    const asked = (audience: string) =>
      withScope(database, asCouncil(own), (tx) =>
        tx
          .select({ code: SHARED.authorityCode })
          .from(
            sharedAnswers({ frameworkId: EXAMPLE.id, audience, asOf: { sentBy: null, resultsBy: FAR_OFF } }),
          ),
      );
    await shareWith(database, other, { audience: 'public', level: 'named' });
    expect(await asked('lab-councils')).toEqual([]);
    expect(await asked('public')).toEqual([]);
    await shareWith(database, other, { audience: 'lab-councils', level: 'anonymous' });
    expect(await asked('lab-councils')).toEqual([{ code: other.code }]);
    expect(await asked('public')).toEqual([]);
  });
});
