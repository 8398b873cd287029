import 'server-only';
import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import type { BenchmarkScope } from '@/lib/access/scope';
import type { Offers } from '@/lib/contact/whom-to-call';
import { londonDay } from '@/lib/format/date';
import type { Transaction } from '@/db/engine';
import { keptWhileMarked } from '@/db/kept-while-marked';
import { readTogether } from '@/db/read-together';
import { assessments, authorities, contextNotes, rounds, submissions, willingToTalk } from '@/db/schema';
import { SHARED, sharedAnswers } from './shared-answers';

type Asked = {
  readonly frameworkId: string;
  /** Of this framework (`findComparisonMarks`): while it stands, what was found is kept. */
  readonly mark: string | undefined;
};

/** Whoever offers, in each framework and audience; and what readers of so many councils and frameworks have sent themselves. */
const KEPT_AT_MOST = { offering: 60, own: 400 };
const keptOffering = keptWhileMarked<Offers['others']>(KEPT_AT_MOST.offering);
const keptOwn = keptWhileMarked<Offers['own']>(KEPT_AT_MOST.own);

/**
 * What councils that offer to talk share of a framework with the scope's audience, and the viewer's own submissions. All that
 * such a council shares is there, as its newest answers allow: an offer counts by these. Nothing for whoever is told of no offers: `lib/contact` decides
 * what may be shown.
 */
export async function listOffers(
  tx: Transaction,
  scope: BenchmarkScope,
  { frameworkId, mark }: Asked,
): Promise<Offers> {
  const { audience, viewerAuthorityCode: viewer } = scope;
  const key = `${frameworkId} ${audience}`;
  const [offering, own] = await readTogether([
    keptOffering({ key, mark }, () => readOffering(tx, scope, frameworkId)),
    viewer === null
      ? []
      : keptOwn({ key: `${key} ${viewer}`, mark }, () =>
          selectSent(tx, scope, { frameworkId, isAsked: eq(submissions.authorityCode, viewer) }),
        ),
  ]);
  return { own, others: offering.filter(({ authorityCode }) => authorityCode !== viewer) };
}

async function readOffering(tx: Transaction, scope: BenchmarkScope, frameworkId: string) {
  const offering = tx.select({ code: willingToTalk.authorityCode }).from(willingToTalk);
  // As one array they are looked up by council. As a condition beside another, every submission was read.
  const isAsked = sql`${submissions.authorityCode} = any(array(${offering}))`;
  const rows = await selectSent(tx, scope, { frameworkId, isAsked });
  return rows.flatMap((row) => (row.sharing === null ? [] : [{ ...row, sharing: row.sharing }]));
}

type Wanted = { readonly frameworkId: string; readonly isAsked: SQL };

/** What councils sent last in each round, the earliest round first, with how they share it with the audience. */
async function selectSent(tx: Transaction, { audience }: BenchmarkScope, { frameworkId, isAsked }: Wanted) {
  const rows = await tx
    .select({
      authorityCode: submissions.authorityCode,
      authorityName: authorities.shortName,
      assessmentId: submissions.assessmentId,
      submittedAt: submissions.submittedAt,
      sharing: SHARED.level,
      isWilling: sql<boolean>`${willingToTalk.assessmentId} is not null`,
      contextNote: contextNotes.note,
      // Unknown counts as 0 in a score and stands for no level.
      scores: sql<Record<string, number>>`(select coalesce(jsonb_object_agg(f.key, f.lowest_possible), '{}')
        from submission_figures f where f.submission_id = ${submissions.id} and f.level = 'question'
        and f.coverage > 0 and f.lowest_possible is not null)`,
    })
    .from(submissions)
    .innerJoin(assessments, eq(assessments.id, submissions.assessmentId))
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .innerJoin(authorities, eq(authorities.code, submissions.authorityCode))
    .leftJoin(sharedAnswers({ frameworkId, audience }), eq(SHARED.submissionId, submissions.id))
    .leftJoin(willingToTalk, eq(willingToTalk.assessmentId, submissions.assessmentId))
    .leftJoin(contextNotes, eq(contextNotes.assessmentId, submissions.assessmentId))
    .where(
      and(
        eq(submissions.frameworkId, frameworkId),
        isAsked,
        sql`not exists (select 1 from ${submissions} later where later.assessment_id = ${submissions.assessmentId}
          and later.number > ${submissions.number})`,
      ),
    )
    .orderBy(asc(rounds.opensOn), asc(submissions.submittedAt));
  return rows.map(({ submittedAt, ...row }) => ({ ...row, submittedOn: londonDay(submittedAt) }));
}
