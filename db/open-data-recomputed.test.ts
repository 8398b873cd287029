import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { publicScope } from '@/lib/access/scope';
import { readyMadeGroups } from '@/lib/benchmark/peer-group';
import { FRAMEWORK_IDS } from '@/lib/framework/definition';
import { councilFigureRows, namedEntries, sharingEntries } from '@/lib/open-data/council-rows';
import { asOf, resultsState } from '@/lib/open-data/round-results';
import type { CouncilFigureRow, StatisticRow } from '@/lib/open-data/rows';
import { nearCounts, statisticRows } from '@/lib/open-data/statistic-rows';
import { openDemonstration } from './demo/database.testing';
import { DAY } from './demo/testing';
import type { Database } from './engine';
import { listPlacedAuthorities } from './queries/authorities';
import { listBenchmarkEntries } from './queries/benchmarks';
import { findFramework } from './queries/frameworks';
import { findPublished } from './queries/published';
import { listRoundResults } from './queries/round-results';
import { there } from './queries/testing';
import { withScope } from './with-scope';

/*
 * Everything that the demonstration publishes, worked out once more from what councils sent, in SQL that was written for this test
 * and knows nothing of the code that it checks.
 */

let database: Database;

type Told = {
  readonly day: string;
  readonly statistics: readonly StatisticRow[];
  readonly councils: readonly CouncilFigureRow[];
};
const told = new Map<string, Told>();
/** Figures that could be worked out again, of all frameworks. */
let checked = 0;

beforeAll(async () => {
  database = await openDemonstration();
  const scope = publicScope();
  await withScope(database, scope, async (tx) => {
    const placed = await listPlacedAuthorities(tx);
    const groups = readyMadeGroups(placed.map((one) => ({ ...one, authorityCode: one.code })));
    const published = (await listRoundResults(tx)).filter((one) => resultsState(one, DAY) === 'published');
    // Of several rounds the newest: those before it show what was shown then.
    const newestLast = [...published].sort((a, b) => (a.publishesOn < b.publishesOn ? -1 : 1));
    for (const results of newestLast) {
      const { frameworkId, frameworkVersion, workedOutOn: day } = results;
      const definition = there(await findFramework(tx, frameworkId, frameworkVersion));
      const on = { today: asOf(results, DAY), resultsBy: results.publishesOn };
      const { entries } = await listBenchmarkEntries(tx, scope, { frameworkId, ...on });
      const named = namedEntries(sharingEntries(entries, results, DAY));
      const figures = await findPublished(tx, scope, { frameworkId, day: there(day) });
      told.set(frameworkId, {
        day: there(day),
        statistics: statisticRows({ results, definition, published: figures, counts: [] }, groups),
        councils: councilFigureRows({ results, definition, named }),
      });
    }
  });
});

afterAll(() => database.close());

function rowsOf<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object({ rows: z.array(z.object(shape)) });
}

const quartilesSchema = rowsOf({
  group_id: z.string(),
  level: z.string(),
  key: z.string(),
  behind: z.int(),
  lower: z.number(),
  median: z.number(),
  upper: z.number(),
  near: z.array(z.int()),
});

/** Quartiles of everybody who stands behind each group of the public. */
async function recomputedQuartiles(frameworkId: string, day: string) {
  const found: unknown = await database.owner.execute(sql`
    select s.group_id, f.level, f.key, count(*)::int as behind,
      percentile_cont(0.25) within group (order by f.lowest_possible) as lower,
      percentile_cont(0.5) within group (order by f.lowest_possible) as median,
      percentile_cont(0.75) within group (order by f.lowest_possible) as upper,
      array[count(*) filter (where f.lowest_possible < 12.5)::int,
        count(*) filter (where f.lowest_possible >= 12.5 and f.lowest_possible < 37.5)::int,
        count(*) filter (where f.lowest_possible >= 37.5 and f.lowest_possible < 62.5)::int,
        count(*) filter (where f.lowest_possible >= 62.5 and f.lowest_possible < 87.5)::int,
        count(*) filter (where f.lowest_possible >= 87.5)::int] as near
    from benchmark_standing s
    join benchmark_batches b on b.id = s.batch_id
    join submission_figures f on f.submission_id = s.submission_id
    where b.framework_id = ${frameworkId} and b.day = ${day} and s.audience = 'public' and f.lowest_possible is not null
    group by s.group_id, f.level, f.key`);
  return new Map(
    quartilesSchema.parse(found).rows.map((row) => [`${row.group_id} ${row.level}:${row.key}`, row] as const),
  );
}

const namedSchema = rowsOf({
  code: z.string(),
  level: z.string(),
  key: z.string(),
  score: z.number().nullable(),
  is_known: z.boolean(),
});

/** The figures of each council that is named to the public: of its newest published copy of 18 months. */
async function recomputedNamed(frameworkId: string) {
  const found: unknown = await database.owner.execute(sql`
    with newest as (
      select distinct on (sent.authority_code) sent.id, sent.authority_code as code, sent.submitted_at, c.level as sharing
      from submissions sent
      join assessments a on a.id = sent.assessment_id
      join rounds r on r.id = a.round_id
      left join sharing_choices c on c.assessment_id = a.id and c.audience = 'public'
      where sent.framework_id = ${frameworkId} and r.publishes_on <= ${DAY}::date
      order by sent.authority_code, sent.submitted_at desc)
    select n.code, f.level, f.key, f.lowest_possible as score, f.coverage is distinct from 0 as is_known
    from newest n join submission_figures f on f.submission_id = n.id
    where n.sharing = 'named' and n.submitted_at >= ${DAY}::date - interval '18 months' and f.level in ('overall', 'theme', 'lens', 'question', 'rate')`);
  return namedSchema.parse(found).rows;
}

function toNearest(step: number, value: number): number {
  return Math.round(value / step) * step;
}

describe.each(FRAMEWORK_IDS)('what is published of %s', (frameworkId) => {
  it('has the quartiles of what councils sent, wherever all who stand behind the group are in the figure', async () => {
    const recomputed = await recomputedQuartiles(frameworkId, there(told.get(frameworkId)).day);
    const shown = there(told.get(frameworkId)).statistics.flatMap((row) => (row.shown ? [row] : []));
    const whole = shown.filter(
      ({ group, level, key, behind }) => recomputed.get(`${group} ${level}:${key}`)?.behind === behind,
    );
    checked += whole.length;
    // Where some are left out of one figure, nobody is told who: what we can check is that fewer are behind it.
    for (const row of shown) {
      expect(row.behind).toBeLessThanOrEqual(
        there(recomputed.get(`${row.group} ${row.level}:${row.key}`)).behind,
      );
    }
    for (const row of whole) {
      const exact = there(recomputed.get(`${row.group} ${row.level}:${row.key}`));
      const as = (value: number) => (row.rounded ? toNearest(5, value) : toNearest(0.1, value));
      const said = `${row.group} ${row.level}:${row.key}`;
      expect([said, row.lower]).toEqual([said, expect.closeTo(as(exact.lower), 6)]);
      expect([said, row.median]).toEqual([said, expect.closeTo(as(exact.median), 6)]);
      expect([said, row.upper]).toEqual([said, expect.closeTo(as(exact.upper), 6)]);
      expect([said, nearCounts(row)]).toEqual([said, row.level === 'rate' ? null : exact.near]);
    }
  });

  it('has the figures of each council by name, and of no other', async () => {
    const recomputed = await recomputedNamed(frameworkId);
    const rows = there(told.get(frameworkId)).councils;
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ council }) => council))).toEqual(new Set(recomputed.map(({ code }) => code)));
    const found = new Map(recomputed.map((row) => [`${row.code} ${row.level}:${row.key}`, row] as const));
    for (const { council, level, key, lowestPossible } of rows) {
      const { score, is_known: isKnown } = there(found.get(`${council} ${level}:${key}`));
      const said = `${council} ${level}:${key}`;
      if (!isKnown || score === null) expect([said, lowestPossible]).toEqual([said, null]);
      else expect(Math.abs(there(lowestPossible) - score), said).toBeLessThanOrEqual(0.05 + 1e-9);
    }
  });
});

it('has figures that could be worked out again, and not only some that leave councils out', () => {
  expect(checked).toBeGreaterThan(5);
});
