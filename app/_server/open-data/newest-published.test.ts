import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDemonstration } from '@/db/demo/database.testing';
import { councilNamed, DAY } from '@/db/demo/testing';
import type { Database } from '@/db/engine';
import { listRoundResults } from '@/db/queries/round-results';
import { withScope } from '@/db/with-scope';
import { publicScope } from '@/lib/access/scope';
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

it('closing the newest answers takes them from their results, and leaves those of the round before', async () => {
  const before = await namedIn();
  expect(before.map(({ current }) => current)).toEqual([true, false]);
  const [newest, earlier] = before.map(({ answeredIn }) => answeredIn);
  expect([newest, earlier]).toEqual([expect.any(String), expect.any(String)]);
  expect(newest).not.toBe(earlier);
  await database.owner.execute(sql`update sharing_choices c set level = 'private' from assessments a, rounds r
    where a.id = c.assessment_id and r.id = a.round_id and a.authority_code = ${ASHMOOR.code}
      and a.framework_id = ${FRAMEWORK} and r.name = ${newest} and c.audience = 'public'`);
  expect(await namedIn()).toEqual([
    { current: true, answeredIn: undefined },
    { current: false, answeredIn: earlier },
  ]);
});
