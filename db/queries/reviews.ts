import 'server-only';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AuthorityScope } from '@/lib/access/scope';
import type { NamedAs, Review, ReviewWay } from '@/lib/review/review';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
import { assessments, frameworkVersions, members, reviews, rounds } from '@/db/schema';

const askers = alias(members, 'askers');
const enders = alias(members, 'enders');

/**
 * Whether the council's answers were within the reviewer's reach before they handed it over: in another role, in whatever
 * place of theirs, or through an earlier review of the same questionnaire. Nobody can tell whether they looked.
 */
const COULD_READ_BEFORE = sql<boolean>`(exists (select 1 from members m
    where m.user_id = ${members.userId} and m.authority_code = ${reviews.authorityCode}
      and m.could_read_from < coalesce(${reviews.finishedAt}, now()))
  or exists (select 1 from reviews earlier
    join members em on em.id = earlier.reviewer_id
    join assessments ea on ea.id = earlier.assessment_id
    join assessments here on here.id = ${reviews.assessmentId} and here.framework_id = ea.framework_id
    where em.user_id = ${members.userId} and earlier.authority_code = ${reviews.authorityCode}
      and case when earlier.is_blind then earlier.finished_at else earlier.agreed_at end < ${reviews.askedAt}))`;

function selectReviews(tx: Transaction) {
  return tx
    .select({
      row: reviews,
      reviewer: members.displayName,
      reviewerUserId: members.userId,
      // They may have left and been invited again since: then they have another place.
      hasLeft: sql<boolean>`not exists (select 1 from members m where m.user_id = ${members.userId}
        and m.authority_code = ${reviews.authorityCode} and m.role = 'reviewer' and m.left_at is null)`,
      couldReadBefore: COULD_READ_BEFORE,
      askedBy: askers.displayName,
      endedBy: enders.displayName,
      about: {
        frameworkId: assessments.frameworkId,
        title: sql<string>`${frameworkVersions.definition} ->> 'title'`,
        roundName: rounds.name,
      },
    })
    .from(reviews)
    .innerJoin(assessments, eq(assessments.id, reviews.assessmentId))
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .innerJoin(
      frameworkVersions,
      and(
        eq(frameworkVersions.frameworkId, assessments.frameworkId),
        eq(frameworkVersions.version, assessments.frameworkVersion),
      ),
    )
    .innerJoin(members, eq(members.id, reviews.reviewerId))
    .innerJoin(askers, eq(askers.id, reviews.askedBy))
    .leftJoin(enders, eq(enders.id, reviews.endedBy))
    .orderBy(asc(reviews.askedAt), asc(reviews.id))
    .$dynamic();
}

const reviewsOf = namedStatement((tx) =>
  selectReviews(tx)
    .where(
      and(
        eq(reviews.authorityCode, sql.placeholder('authorityCode')),
        eq(reviews.assessmentId, sql.placeholder('assessmentId')),
      ),
    )
    .prepare('list-reviews'),
);

/** Every review of one of the authority's assessments, the oldest first. */
export async function listReviews(
  tx: Transaction,
  { authorityCode }: AuthorityScope,
  assessmentId: string,
): Promise<readonly Review[]> {
  const rows = await reviewsOf(tx).execute({ authorityCode, assessmentId });
  return rows.map(reviewFromRow);
}

/** A review with what it is of: a questionnaire by id and title, in a round by name. */
export type OwnReview = {
  readonly review: Review;
  readonly frameworkId: string;
  readonly title: string;
  readonly roundName: string;
};

/** Every review that the person of the scope was asked for in the authority, the oldest first, in one statement. */
export async function listOwnReviews(tx: Transaction, scope: AuthorityScope): Promise<readonly OwnReview[]> {
  const rows = await selectReviews(tx).where(
    and(eq(reviews.authorityCode, scope.authorityCode), eq(members.userId, scope.userId)),
  );
  return rows.map((row) => ({ review: reviewFromRow(row), ...row.about }));
}

/** Every review of one questionnaire in the authority, in whatever round, in one statement. */
export async function listReviewsOfFramework(
  tx: Transaction,
  scope: AuthorityScope,
  frameworkId: string,
): Promise<readonly Review[]> {
  const rows = await selectReviews(tx).where(
    and(eq(reviews.authorityCode, scope.authorityCode), eq(assessments.frameworkId, frameworkId)),
  );
  return rows.map(reviewFromRow);
}

/** One of the authority's reviews, locked until the transaction ends; undefined when it has none of that id. */
export async function lockReview(
  tx: Transaction,
  scope: AuthorityScope,
  reviewId: string,
): Promise<Review | undefined> {
  await tx.select({ id: reviews.id }).from(reviews).where(isReview(scope, reviewId)).for('update');
  const [row] = await selectReviews(tx).where(isReview(scope, reviewId));
  return row === undefined ? undefined : reviewFromRow(row);
}

/** Records that the reviewer of the scope agrees to the time, and what they chose. The caller has locked the review. */
export async function agreeToReview(
  tx: Transaction,
  scope: AuthorityScope,
  {
    reviewId,
    ...terms
  }: {
    readonly reviewId: string;
    readonly way: ReviewWay;
    readonly isBlind: boolean;
    readonly namedAs: NamedAs;
  },
): Promise<void> {
  await tx
    .update(reviews)
    .set({ ...terms, agreedAt: sql`now()` })
    .where(and(isReview(scope, reviewId), isNull(reviews.agreedAt)));
}

/** Hands the review of the scope's reviewer over, with the minutes (0 or more) that it took. The caller has locked it. */
export async function finishReview(
  tx: Transaction,
  scope: AuthorityScope,
  { reviewId, minutesSpent }: { readonly reviewId: string; readonly minutesSpent: number },
): Promise<void> {
  await tx
    .update(reviews)
    .set({ minutesSpent, finishedAt: sql`now()` })
    .where(and(isReview(scope, reviewId), isNull(reviews.finishedAt)));
}

/**
 * Ends a review that was not handed over: the reviewer declines it or gives it up, or the council takes it back before
 * the reviewer agreed. A trigger refuses anybody else. The caller has locked it.
 */
export async function endReview(
  tx: Transaction,
  scope: AuthorityScope,
  { reviewId, reason }: { readonly reviewId: string; readonly reason: string },
): Promise<void> {
  await tx
    .update(reviews)
    .set({ endNote: reason, endedBy: scope.memberId, endedAt: sql`now()` })
    .where(and(isReview(scope, reviewId), isNull(reviews.endedAt)));
}

function isReview(scope: AuthorityScope, reviewId: string) {
  return and(eq(reviews.authorityCode, scope.authorityCode), eq(reviews.id, reviewId));
}

type Row = Awaited<ReturnType<typeof selectReviews>>[number];

function reviewFromRow({ row, ...people }: Row): Review {
  const { reviewer, reviewerUserId, couldReadBefore, hasLeft, askedBy } = people;
  const { id, assessmentId, reviewerId, kind, askedAt, note, blindAsked, neededBy } = row;
  return {
    ...{ id, assessmentId, reviewerId, reviewerUserId, reviewer, couldReadBefore, hasLeft },
    ...{ kind, askedBy, askedById: row.askedBy, askedAt, note, blindAsked, neededBy },
    time:
      row.paidMinutes === null
        ? { kind: 'unpaid', reason: row.unpaidReason ?? '' }
        : { kind: 'paid', minutes: row.paidMinutes, pay: row.pay },
    terms: termsOf(row),
    finished: row.finishedAt === null ? null : { at: row.finishedAt, minutesSpent: row.minutesSpent ?? 0 },
    ended:
      row.endedAt === null ? null : { at: row.endedAt, by: people.endedBy ?? '', note: row.endNote ?? '' },
  };
}

function termsOf({ agreedAt: at, way, isBlind, namedAs }: Row['row']): Review['terms'] {
  if (at === null || way === null || isBlind === null || namedAs === null) return null;
  return { at, way, isBlind, namedAs };
}
