import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';
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

/**
 * How many authorities there are of each type and region: the "of how many eligible" of a comparison. Invented
 * councils are counted apart from real ones, because the two are never compared.
 */
export async function countAuthorities(
  tx: Transaction,
  { demonstration }: { readonly demonstration: boolean },
): Promise<readonly AuthorityCount[]> {
  return tx
    .select({ type: authorities.type, regionCode: authorities.regionCode, count: sql<number>`count(*)::int` })
    .from(authorities)
    .where(eq(authorities.demonstration, demonstration))
    .groupBy(authorities.type, authorities.regionCode);
}
