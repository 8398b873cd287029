import { LEAD, signIn } from '@/bin/testing/demonstration';
import { openDatabase, type Database } from '@/db/engine';
import { fillBareAnswers, readBareQuartiles } from '@/db/bare-quartiles.testing';
import { makeCouncilsUp, shareAsBefore } from '@/db/many-councils.testing';
import { loadBenchmark } from '@/db/queries/comparison';
import { withScope } from '@/db/with-scope';
import { grantBenchmarkScope } from '@/lib/access/scope';
import { interleave } from './figures';
import type { Result } from './figures';
import type { Site } from './site';
import { timePage } from './theme-page';

/** What the demonstration's council has sent, and the made-up ones send too. */
const LIKE = { frameworkId: 'services-21-plus', authorityCode: 'DEMO0001' } as const;
const SEARCH = { framework: LIKE.frameworkId, by: 'question' } as const;
const PAGE = `/benchmarks?framework=${SEARCH.framework}&by=${SEARCH.by}`;

const READER = {
  kind: 'authority',
  memberId: 'm',
  userId: 'u',
  role: 'lead',
  authorityCode: LIKE.authorityCode,
} as const;

const FEW = 153;
const MANY = 10_000;
/** The data of a page may take this many times what bare SQL takes; and what we allow for the first look after somebody changed something. */
const SIZES = [
  { councils: FEW, target: 1.5, changed: 8 },
  { councils: 2000, target: 0.5, changed: 2 },
  { councils: MANY, target: 0.5, changed: 2 },
] as const;
const PAGE_TARGET = 1.5;
const ROUNDS = { warm: 3, counted: 9 };

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

type Asked = { readonly councils: number; readonly today: string };

/** All that a page of comparison is made of, as its council reads it, beside the bare statement; `before` each look, something happens. */
async function measureData(database: Database, { today }: Asked, before: () => Promise<void>) {
  const scope = grantBenchmarkScope(READER, 'benchmark:view');
  if (scope === null) throw new Error('A lead compares');
  const asked = { search: SEARCH, today, demonstration: true, without: new Set<string>() };
  const look = () => withScope(database, scope, (tx) => loadBenchmark(tx, scope, asked));
  return interleave(
    {
      ours: async () => {
        await before();
        return timed(look);
      },
      yardstick: () => timed(() => readBareQuartiles(database)),
    },
    ROUNDS,
  );
}

/** As readers find it, and as the first of them does after somebody shared, sent or was reviewed. */
async function measureBoth(database: Database, asked: Asked) {
  await fillBareAnswers(database, asked.councils);
  return {
    data: await measureData(database, asked, () => Promise.resolve()),
    changed: await measureData(database, asked, () => shareAsBefore(database, LIKE)),
  };
}

/**
 * The data of a page of comparison by question among 153, 2,000 and 10,000 councils beside bare SQL, also right after something changed, and
 * the same page, signed in, among 10,000 beside 153. Leaves the councils that it makes up, so it comes last. Source: issue 4, "Measured".
 */
export async function measureBenchmark({ product, databaseUrl }: Site): Promise<readonly Result[]> {
  const database = await openDatabase({ databaseUrl, dataDir: '' });
  const cookie = await signIn(product, LEAD);
  const results: Result[] = [];
  const pages = new Map<number, number>();
  for (const { councils, target, changed } of SIZES) {
    const today = await makeCouncilsUp(database, { ...LIKE, count: councils });
    const figures = await measureBoth(database, { councils, today });
    results.push({ name: `benchmark-data-${councils}`, ...figures.data, unit: 'ms', target });
    results.push({ name: `benchmark-changed-${councils}`, ...figures.changed, unit: 'ms', target: changed });
    pages.set(councils, await timePage(product, PAGE, cookie));
  }
  await database.close();
  const [yardstick = NaN, ours = NaN] = [pages.get(FEW), pages.get(MANY)];
  return [...results, { name: 'benchmark-page', ours, yardstick, unit: 'ms', target: PAGE_TARGET }];
}
