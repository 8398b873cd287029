import 'server-only';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Audience, SharingLevel } from '@/lib/access/roles';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { assessments, rounds, sharingChoices, submissions } from '@/db/schema';

export type Sharing = Readonly<Record<Audience, SharingLevel>>;

const NOTHING_SHARED: Sharing = { 'lab-councils': 'private', associates: 'private', public: 'private' };

/** Who may see one of the authority's assessments once it is sent. An audience without a choice sees nothing. */
export async function findSharing(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<Sharing> {
  const rows = await tx
    .select({ audience: sharingChoices.audience, level: sharingChoices.level })
    .from(sharingChoices)
    .where(
      and(
        eq(sharingChoices.authorityCode, scope.authorityCode),
        eq(sharingChoices.assessmentId, assessmentId),
      ),
    );
  return { ...NOTHING_SHARED, ...Object.fromEntries(rows.map((row) => [row.audience, row.level])) };
}

type Before = {
  readonly assessmentId: string;
  /** The first day whose answers are compared, YYYY-MM-DD. */
  readonly since: string;
};

/**
 * How the newest answers of the same framework are shared that the authority sent in a round before this assessment's. Undefined where there are
 * none, and once this one was sent: it decides then, also while it is open again.
 */
export async function findSharingBefore(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, since }: Before,
): Promise<{ readonly roundName: string; readonly sharing: Sharing } | undefined> {
  const [asked, askedRounds] = [alias(assessments, 'asked'), alias(rounds, 'asked_rounds')];
  const [before] = await tx
    .select({ id: submissions.assessmentId, roundName: rounds.name })
    .from(submissions)
    .innerJoin(assessments, eq(assessments.id, submissions.assessmentId))
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .innerJoin(asked, and(eq(asked.id, assessmentId), eq(asked.authorityCode, scope.authorityCode)))
    .innerJoin(askedRounds, eq(askedRounds.id, asked.roundId))
    .where(
      and(
        eq(submissions.authorityCode, scope.authorityCode),
        eq(submissions.frameworkId, asked.frameworkId),
        lt(rounds.opensOn, askedRounds.opensOn),
        sql`(${submissions.submittedAt} at time zone 'Europe/London')::date >= ${since}::date`,
        sql`not exists (select 1 from submissions s where s.assessment_id = ${asked.id})`,
      ),
    )
    .orderBy(desc(rounds.opensOn), desc(submissions.submittedAt))
    .limit(1);
  return before && { roundName: before.roundName, sharing: await findSharing(tx, scope, before.id) };
}

/** Sets the choice for every audience at once. Returns false when the assessment is not the authority's. */
export async function chooseSharing(
  tx: Transaction,
  scope: AuthorityScope,
  input: { readonly assessmentId: string; readonly sharing: Sharing },
): Promise<boolean> {
  const own = await tx
    .select({ id: assessments.id })
    .from(assessments)
    .where(and(eq(assessments.id, input.assessmentId), eq(assessments.authorityCode, scope.authorityCode)));
  if (own.length === 0) return false;
  const { 'lab-councils': labCouncils, associates, public: everyone } = input.sharing;
  const row = {
    assessmentId: input.assessmentId,
    authorityCode: scope.authorityCode,
    chosenBy: scope.memberId,
    toldOfWords: true,
  };
  await tx
    .insert(sharingChoices)
    .values([
      { ...row, audience: 'lab-councils', level: labCouncils },
      { ...row, audience: 'associates', level: associates },
      { ...row, audience: 'public', level: everyone },
    ])
    .onConflictDoUpdate({
      target: [sharingChoices.assessmentId, sharingChoices.audience],
      set: { level: sql`excluded.level`, chosenAt: sql`now()`, chosenBy: scope.memberId, toldOfWords: true },
    });
  return true;
}
