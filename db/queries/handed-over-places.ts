import 'server-only';
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { EndedPlace } from '@/lib/handover/ended-place';
import type { Transaction } from '@/db/engine';
import { authorities, members, successions } from '@/db/schema';

const successors = alias(authorities, 'successors');

/**
 * The places of a person as a reviewer that ended with their council, because another has taken it over. `owner` is the
 * connection of the tables' owner: whoever has no place has no scope.
 */
export async function listPlacesHandedOver(
  owner: Transaction,
  userId: string,
): Promise<readonly EndedPlace[]> {
  return owner
    .select({
      fromName: authorities.shortName,
      toNames: sql<readonly string[]>`json_agg(${successors.shortName} order by ${successors.shortName})`,
      takesEffectOn: sql<string>`min(${successions.takesEffectOn})::text`,
    })
    .from(members)
    .innerJoin(
      successions,
      and(eq(successions.fromCode, members.authorityCode), isNotNull(successions.acceptedAt)),
    )
    .innerJoin(authorities, eq(authorities.code, successions.fromCode))
    .innerJoin(successors, eq(successors.code, successions.toCode))
    .where(
      and(
        eq(members.userId, userId),
        eq(members.role, 'reviewer'),
        isNull(members.leftAt),
        sql`is_succeeded(${members.authorityCode})`,
      ),
    )
    .groupBy(authorities.code)
    .orderBy(asc(authorities.name));
}
