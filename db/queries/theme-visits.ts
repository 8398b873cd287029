import 'server-only';
import { and, desc, eq, gt, sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Seen } from '@/lib/assessment/presence';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
import { members, themeVisits } from '@/db/schema';

type Place = { readonly assessmentId: string; readonly themeId: string };

const visitsOf = namedStatement((tx) =>
  tx
    .select({
      memberId: themeVisits.memberId,
      displayName: members.displayName,
      at: themeVisits.visitedAt,
    })
    .from(themeVisits)
    .innerJoin(
      members,
      and(eq(members.id, themeVisits.memberId), eq(members.authorityCode, themeVisits.authorityCode)),
    )
    .where(
      and(
        eq(themeVisits.authorityCode, sql.placeholder('authorityCode')),
        eq(themeVisits.assessmentId, sql.placeholder('assessmentId')),
        eq(themeVisits.themeId, sql.placeholder('themeId')),
        gt(themeVisits.visitedAt, sql`now() - make_interval(mins => ${sql.placeholder('minutes')}::int)`),
      ),
    )
    .orderBy(desc(themeVisits.visitedAt))
    .prepare('list-theme-visits'),
);

/** Who was at a theme of one of the authority's assessments in the last `minutes`, the latest first. */
export async function listVisits(
  tx: Transaction,
  { authorityCode }: AuthorityScope,
  { minutes, ...place }: Place & { readonly minutes: number },
): Promise<readonly Seen[]> {
  return visitsOf(tx).execute({ authorityCode, minutes, ...place });
}

const keptVisit = namedStatement((tx) =>
  tx
    .insert(themeVisits)
    .values({
      assessmentId: sql.placeholder('assessmentId'),
      themeId: sql.placeholder('themeId'),
      authorityCode: sql.placeholder('authorityCode'),
      memberId: sql.placeholder('memberId'),
    })
    .onConflictDoUpdate({
      target: [themeVisits.assessmentId, themeVisits.themeId, themeVisits.memberId],
      set: { visitedAt: sql`now()` },
      setWhere: eq(themeVisits.authorityCode, sql.placeholder('authorityCode')),
    })
    .prepare('record-visit'),
);

/** Remembers that the person of the scope is at a theme of one of their authority's assessments now. */
export async function recordVisit(
  tx: Transaction,
  { authorityCode, memberId }: AuthorityScope,
  place: Place,
): Promise<void> {
  await keptVisit(tx).execute({ authorityCode, memberId, ...place });
}
