import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadDemonstration } from '@/db/demo/load-demonstration';
import { DAY, readFrameworks } from '@/db/demo/testing';
import type { Database } from '@/db/engine';
import { loadReference } from '@/db/load-reference';
import { REFERENCE_FOLDER } from '@/db/reference-files';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { grantBenchmarkScope } from '@/lib/access/scope';
import { benchmarkSearchSchema, COMPARED_BY, type ComparedBy } from '@/lib/benchmark/benchmark-address';
import type { BenchmarkRow } from '@/lib/benchmark/benchmark-row';
import { compare } from '@/lib/benchmark/page-view';
import { FRAMEWORK_IDS, type FrameworkId } from '@/lib/framework/definition';
import {
  FIGURES_IN_SQL,
  FIGURES_THAT_DIFFER,
  LATEST_IN_SQL,
  STATISTICS_BESIDE_SQL,
} from './figures-in-sql.testing';
import { loadBenchmark } from '@/db/queries/comparison';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
  await loadReference(database, REFERENCE_FOLDER);
  await database.owner.transaction((tx) =>
    loadDemonstration(tx, { today: DAY, frameworks: readFrameworks() }),
  );
});

afterAll(() => database.close());

const ELMSHIRE = 'DEMO0001';

const resultSchema = z.object({ rows: z.array(z.record(z.string(), z.unknown())) });
type Rows = z.infer<typeof resultSchema>['rows'];

let differ: Rows;
let statistics: Rows;
let latest: ReadonlyMap<string, unknown>;

beforeAll(async () => {
  await database.owner.transaction(async (tx) => {
    for (const view of FIGURES_IN_SQL) await tx.execute(view);
    const read = async (statement: string): Promise<Rows> =>
      resultSchema.parse(await tx.execute(statement)).rows;
    differ = await read(FIGURES_THAT_DIFFER);
    statistics = await read(STATISTICS_BESIDE_SQL);
    latest = new Map(
      (await read(LATEST_IN_SQL)).map(({ council, frameworkId, key, value }) => [
        placeOf(council, frameworkId, key),
        value,
      ]),
    );
  });
});

function placeOf(...names: readonly unknown[]): string {
  return names.map(String).join(' ');
}

describe('every figure of the demonstration, worked out again in SQL from the answers that were sent', () => {
  test('is the one that was stored when they were sent', () => {
    expect(latest.size).toBeGreaterThan(500);
    expect(differ).toEqual([]);
  });

  test('gives the medians, quartiles and counts by level that were worked out for all', () => {
    const whole = statistics.filter(({ behind, behindInSql }) => behind === behindInSql);
    expect(statistics.length).toBeGreaterThan(500);
    // Of the others some are left out of one figure alone, and which of them is told to nobody.
    expect(whole.length / statistics.length).toBeGreaterThan(0.8);
    for (const { key, rounded, levels, levelsInSql, ...row } of whole) {
      const step = rounded === true ? 5 : null;
      for (const each of ['lower', 'median', 'upper'] as const) {
        expect([key, each, row[each]]).toEqual([key, each, atStep(Number(row[`${each}InSql`]), step)]);
      }
      expect([key, levels]).toEqual([key, String(key).startsWith('rate:') ? null : levelsInSql]);
    }
  });
});

function atStep(value: number, step: number | null): unknown {
  return step === null ? expect.closeTo(value, 9) : Math.floor(value / step + 0.5) * step;
}

describe.each(FRAMEWORK_IDS)('the page of a lead who compares by %s', (framework) => {
  test.each(COMPARED_BY)('by %s shows what the answers give, of every council that it names', async (by) => {
    const rows = await pageRows(framework, by);
    expect(rows.length).toBeGreaterThan(0);
    for (const { key, own, named, statistic } of rows) {
      expect([key, statistic]).toEqual([key, statisticInSql(framework, key)]);
      for (const { name, figure } of [{ name: 'Elmshire', figure: own }, ...named]) {
        const value = latest.get(placeOf(name, framework, key));
        expect([name, key, valueOf(figure)]).toEqual([name, key, expect.closeTo(Number(value ?? 0), 9)]);
      }
    }
  });
});

/** Words stand where there is no score, or where nothing is known and the lowest possible score counts it as 0. */
function valueOf(figure: BenchmarkRow['own']): number {
  return figure?.kind === 'number' ? figure.value : 0;
}

/** What the page of Elmshire, which shares by name, shows of all councils. Behind five it would see four others. */
function statisticInSql(framework: FrameworkId, key: string): unknown {
  const place = placeOf(framework, 'all', 'lab-councils', key);
  const stored = statistics.find(
    (each) =>
      each['isNewest'] === true &&
      placeOf(each['frameworkId'], each['groupId'], each['audience'], each['key']) === place,
  );
  if (stored === undefined || Number(stored['behind']) <= 5) return expect.objectContaining({ shown: false });
  const { lower, median, upper, levels } = stored;
  return expect.objectContaining({ shown: true, lower, median, upper, levels });
}

async function pageRows(framework: FrameworkId, by: ComparedBy): Promise<readonly BenchmarkRow[]> {
  const lead = {
    kind: 'authority',
    memberId: 'm',
    userId: 'u',
    authorityCode: ELMSHIRE,
    role: 'lead',
  } as const;
  const scope = grantBenchmarkScope(lead, 'benchmark:view');
  if (scope === null) throw new Error('A lead compares');
  const search = benchmarkSearchSchema.parse({ framework, by });
  const asked = { search, today: DAY, demonstration: true, without: new Set<string>() };
  const data = await withScope(database, scope, (tx) => loadBenchmark(tx, scope, asked));
  if (data === undefined) throw new Error('Nothing is compared');
  return compare({ ...data, ...data.chosen, readerCode: ELMSHIRE, search, today: DAY }).view.rows;
}
