import 'server-only';
import { and, asc, eq, isNotNull, ne, or, sql } from 'drizzle-orm';
import type { BenchmarkScope } from '@/lib/access/scope';
import type { Offers } from '@/lib/contact/whom-to-call';
import { londonDay } from '@/lib/format/date';
import type { Transaction } from '@/db/engine';
import { authorities, contextNotes, sharingChoices, submissions, willingToTalk } from '@/db/schema';

/**
 * What councils that offer to talk share of a framework with the scope's audience, and the viewer's own submissions. All that
 * such a council shares is there: an offer counts by its latest. Nothing for whoever is told of no offers: `lib/contact` decides
 * what may be shown.
 */
export async function listOffers(
  tx: Transaction,
  scope: BenchmarkScope,
  frameworkId: string,
): Promise<Offers> {
  const rows = await selectOffers(tx, scope, frameworkId);
  const viewer = scope.viewerAuthorityCode;
  return {
    own: rows.filter(({ authorityCode }) => authorityCode === viewer),
    others: rows.flatMap((row) =>
      row.authorityCode === viewer || row.sharing === null || row.sharing === 'private'
        ? []
        : [{ ...row, sharing: row.sharing }],
    ),
  };
}

async function selectOffers(tx: Transaction, scope: BenchmarkScope, frameworkId: string) {
  const offer = tx.select({ code: willingToTalk.authorityCode }).from(willingToTalk);
  const rows = await tx
    .select({
      authorityCode: submissions.authorityCode,
      authorityName: authorities.shortName,
      assessmentId: submissions.assessmentId,
      submittedAt: submissions.submittedAt,
      sharing: sharingChoices.level,
      isWilling: sql<boolean>`${willingToTalk.assessmentId} is not null`,
      contextNote: contextNotes.note,
      // Unknown counts as 0 in a score and stands for no level.
      scores: sql<Record<string, number>>`(select coalesce(jsonb_object_agg(f.key, f.lowest_possible), '{}')
        from submission_figures f where f.submission_id = ${submissions.id} and f.level = 'question'
        and f.coverage > 0 and f.lowest_possible is not null)`,
    })
    .from(submissions)
    .innerJoin(authorities, eq(authorities.code, submissions.authorityCode))
    .leftJoin(
      sharingChoices,
      and(
        eq(sharingChoices.assessmentId, submissions.assessmentId),
        eq(sharingChoices.audience, scope.audience),
      ),
    )
    .leftJoin(willingToTalk, eq(willingToTalk.assessmentId, submissions.assessmentId))
    .leftJoin(contextNotes, eq(contextNotes.assessmentId, submissions.assessmentId))
    .where(
      and(
        eq(submissions.frameworkId, frameworkId),
        sql`not exists (select 1 from ${submissions} later where later.assessment_id = ${submissions.assessmentId}
          and later.number > ${submissions.number})`,
        or(
          eq(submissions.authorityCode, scope.viewerAuthorityCode ?? ''),
          and(
            isNotNull(sharingChoices.level),
            ne(sharingChoices.level, 'private'),
            sql`${submissions.authorityCode} in (${offer})`,
          ),
        ),
      ),
    )
    .orderBy(asc(submissions.submittedAt));
  return rows.map(({ submittedAt, ...row }) => ({ ...row, submittedOn: londonDay(submittedAt) }));
}
