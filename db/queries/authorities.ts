import 'server-only';
import { and, asc, eq, not, or, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
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

const countedByPlace = namedStatement((tx) => {
  const isSucceeded = sql`${authorities.code} in (select s.from_code from successions_in_effect() s)`;
  return tx
    .select({ type: authorities.type, regionCode: authorities.regionCode, count: sql<number>`count(*)::int` })
    .from(authorities)
    .where(
      and(
        eq(authorities.demonstration, sql.placeholder('demonstration')),
        or(not(isSucceeded), sql`${authorities.code} = any(${sql.placeholder('shown')}::text[])`),
      ),
    )
    .groupBy(authorities.type, authorities.regionCode)
    .prepare('authorities-by-place');
});

/**
 * How many authorities there are of each type and region: the "of how many eligible" of a comparison. Invented
 * councils are counted apart from real ones, because the two are never compared. One that another stands in the place of
 * is not counted, unless the comparison still shows it (`shown`: codes), as it does until its successor has answered:
 * what is shown is never more than what is counted.
 */
export async function countAuthorities(
  tx: Transaction,
  { demonstration, shown }: { readonly demonstration: boolean; readonly shown: readonly string[] },
): Promise<readonly AuthorityCount[]> {
  return countedByPlace(tx).execute({ demonstration, shown });
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
