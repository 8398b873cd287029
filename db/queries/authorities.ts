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

/** How many authorities there are of each type and region: the "of how many eligible" of a comparison. */
export async function countAuthorities(
  tx: Transaction,
): Promise<
  readonly { readonly type: Authority['type']; readonly regionCode: string | null; readonly count: number }[]
> {
  return tx
    .select({ type: authorities.type, regionCode: authorities.regionCode, count: sql<number>`count(*)::int` })
    .from(authorities)
    .groupBy(authorities.type, authorities.regionCode);
}
