import 'server-only';
import { and, asc, eq, not, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';
import { keptWhileMarked } from '@/db/kept-while-marked';
import { namedStatement } from '@/db/named-statement';
import { readTogether } from '@/db/read-together';
import { authorities } from '@/db/schema';

export type Authority = typeof authorities.$inferSelect;

/** One authority by its code, or undefined. Reference material: readable in every scope. */
export async function findAuthority(tx: Transaction, code: string): Promise<Authority | undefined> {
  const [found] = await tx.select().from(authorities).where(eq(authorities.code, code));
  return found;
}

/** Every authority's code and name, by name. */
export async function listAuthorityNames(
  tx: Transaction,
): Promise<readonly Pick<Authority, 'code' | 'name' | 'type'>[]> {
  return tx
    .select({ code: authorities.code, name: authorities.name, type: authorities.type })
    .from(authorities)
    .orderBy(asc(authorities.name));
}

/** How many authorities there are of one type in one region. Combined authorities lie in no single region: null. */
export type AuthorityCount = {
  readonly type: Authority['type'];
  readonly regionCode: string | null;
  readonly count: number;
};

const IS_SUCCEEDED = sql`${authorities.code} in (select s.from_code from successions_in_effect() s)`;
const IS_OF_THESE = eq(authorities.demonstration, sql.placeholder('demonstration'));

const presentByPlace = namedStatement((tx) =>
  tx
    .select({ type: authorities.type, regionCode: authorities.regionCode, count: sql<number>`count(*)::int` })
    .from(authorities)
    .where(and(IS_OF_THESE, not(IS_SUCCEEDED)))
    .groupBy(authorities.type, authorities.regionCode)
    .prepare('authorities-by-place'),
);

const succeededOnes = namedStatement((tx) =>
  tx
    .select({ code: authorities.code, type: authorities.type, regionCode: authorities.regionCode })
    .from(authorities)
    .where(and(IS_OF_THESE, IS_SUCCEEDED))
    .prepare('authorities-succeeded'),
);

async function readByPlace(tx: Transaction, demonstration: boolean) {
  const [present, succeeded] = await readTogether([
    presentByPlace(tx).execute({ demonstration }),
    succeededOnes(tx).execute({ demonstration }),
  ]);
  return { present, succeeded };
}

/** Of invented councils, and of real ones. */
const KEPT_AT_MOST = 2;
const kept = keptWhileMarked<Awaited<ReturnType<typeof readByPlace>>>(KEPT_AT_MOST);

type Counted = {
  readonly demonstration: boolean;
  /** Codes. */
  readonly shown: readonly string[];
  /** Of councils and groups (`findComparisonMarks`): while it stands, what was found is kept. */
  readonly mark?: string | undefined;
};

/**
 * How many authorities there are of each type and region: the "of how many eligible" of a comparison. Invented
 * councils are counted apart from real ones, because the two are never compared. One that another stands in the place of
 * is not counted, unless the comparison still shows it (`shown`: codes), as it does until its successor has answered:
 * what is shown is never more than what is counted.
 */
export async function countAuthorities(
  tx: Transaction,
  { demonstration, shown, mark }: Counted,
): Promise<readonly AuthorityCount[]> {
  const read = () => readByPlace(tx, demonstration);
  const { present, succeeded } = await kept({ key: String(demonstration), mark }, read);
  const still = succeeded.filter(({ code }) => shown.includes(code));
  return [...present, ...still.map(({ type, regionCode }) => ({ type, regionCode, count: 1 }))];
}

/** An authority and where it stands, for groups of councils. */
export type PlacedAuthority = Pick<
  Authority,
  'code' | 'name' | 'type' | 'regionCode' | 'regionName' | 'demonstration'
>;

/** Every authority with where it stands, by name. */
export async function listPlacedAuthorities(tx: Transaction): Promise<readonly PlacedAuthority[]> {
  return tx
    .select({
      code: authorities.code,
      name: authorities.name,
      type: authorities.type,
      regionCode: authorities.regionCode,
      regionName: authorities.regionName,
      demonstration: authorities.demonstration,
    })
    .from(authorities)
    .orderBy(asc(authorities.name), asc(authorities.code));
}
