import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDemonstration } from '@/db/demo/database.testing';
import { councilNamed, DAY } from '@/db/demo/testing';
import type { Database } from '@/db/engine';
import { listRoundResults } from '@/db/queries/round-results';
import { chooseSharing } from '@/db/queries/sharing';
import * as schema from '@/db/schema';
import { withScope } from '@/db/with-scope';
import { grantAuthorityScope, publicScope, systemScope } from '@/lib/access/scope';
import { namedEntries } from '@/lib/open-data/council-rows';
import { isCurrent, resultsState } from '@/lib/open-data/round-results';
import { loadPublicResults } from './load-public-results';

const ASHMOOR = councilNamed('Ashmoor');
const FRAMEWORK = 'services-21-plus';

let database: Database;

beforeAll(async () => {
  database = await openDemonstration();
});

afterAll(() => database.close());

/** By whether its results are the newest, the rounds whose published results name Ashmoor, and of which round. */
async function namedIn() {
  return withScope(database, publicScope(), async (tx) => {
    const rounds = (await listRoundResults(tx)).filter(({ frameworkId }) => frameworkId === FRAMEWORK);
    const found: { readonly current: boolean; readonly answeredIn: string | undefined }[] = [];
    for (const results of rounds) {
      if (resultsState(results, DAY) !== 'published') continue;
      const loaded = await loadPublicResults(tx, results, { today: DAY, demonstration: true });
      const own = namedEntries(loaded?.sharing ?? []).find(
        ({ authorityCode }) => authorityCode === ASHMOOR.code,
      );
      found.push({ current: isCurrent(results, DAY), answeredIn: own?.roundName });
    }
    return found;
  });
}

async function closeToPublic(roundName: string): Promise<void> {
  const { members, assessments, rounds } = await withScope(database, systemScope(), async (tx) => ({
    members: await tx.select().from(schema.members),
    assessments: await tx.select().from(schema.assessments),
    rounds: await tx.select().from(schema.rounds),
  }));
  const member = members.find((one) => one.authorityCode === ASHMOOR.code && one.role === 'lead');
  const round = rounds.find(({ name }) => name === roundName);
  const assessment = assessments.find(
    (one) => one.authorityCode === ASHMOOR.code && one.frameworkId === FRAMEWORK && one.roundId === round?.id,
  );
  const place = { kind: 'authority', authorityCode: ASHMOOR.code, role: 'lead' } as const;
  const lead = grantAuthorityScope(
    { ...place, memberId: member?.id ?? '', userId: member?.userId ?? '' },
    'sharing:choose',
  );
  if (lead === null || assessment === undefined) throw new Error('Ashmoor has sent this');
  const sharing = { 'lab-councils': 'named', associates: 'named', public: 'private' } as const;
  await withScope(database, lead, (tx) => chooseSharing(tx, lead, { assessmentId: assessment.id, sharing }));
}

it('closing the newest answers takes them from their results, and leaves those of the round before', async () => {
  const before = await namedIn();
  expect(before.map(({ current }) => current)).toEqual([true, false]);
  const [newest, earlier] = before.map(({ answeredIn }) => answeredIn);
  expect([newest, earlier]).toEqual([expect.any(String), expect.any(String)]);
  expect(newest).not.toBe(earlier);
  await closeToPublic(newest ?? '');
  expect(await namedIn()).toEqual([
    { current: true, answeredIn: undefined },
    { current: false, answeredIn: earlier },
  ]);
});
