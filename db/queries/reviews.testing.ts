import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/engine';
import { answers, members, reviews } from '@/db/schema';
import { withScope } from '@/db/with-scope';
import { grantAuthorityScope, systemScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Finding, PaidTime, Review, ReviewWay } from '@/lib/review/review';
import type { JudgementInput } from '@/lib/review/review-fields';
import { askForReview } from './ask-review';
import type { AskReviewResult } from './ask-review';
import { listFindings, saveJudgements, settleDifference } from './review-findings';
import { replyToDifference } from './review-replies';
import { agreeToReview, finishReview, listReviews, lockReview } from './reviews';
import { there } from './testing';
import type { Council } from './testing';

/** For tests: somebody with the role of a reviewer in a council. */
export async function addReviewer(
  database: Database,
  { code }: Pick<Council, 'code'>,
  userId = `user-${code}-reviewer`,
): Promise<AuthorityScope> {
  const place = { authorityCode: code, role: 'reviewer' } as const;
  const [made] = await withScope(database, systemScope(), (tx) =>
    tx
      .insert(members)
      .values({ userId, displayName: `Reviewer of ${code}`, ...place })
      .returning({ id: members.id }),
  );
  const member = { kind: 'authority', memberId: there(made).id, userId, ...place } as const;
  return there(grantAuthorityScope(member, 'review:judge'));
}

const TWO_HOURS: PaidTime = { kind: 'paid', minutes: 120, pay: '£25 an hour' };

/** For tests: the council's lead asks somebody to review. */
export function askReviewIn(
  database: Database,
  { lead, assessmentId }: Pick<Council, 'lead' | 'assessmentId'>,
  {
    reviewer,
    blindAsked = false,
    time = TWO_HOURS,
    neededBy = null,
  }: {
    readonly reviewer: AuthorityScope;
    readonly blindAsked?: boolean;
    readonly time?: PaidTime;
    readonly neededBy?: string | null;
  },
): Promise<AskReviewResult> {
  return withScope(database, lead, (tx) =>
    askForReview(tx, lead, {
      assessmentId,
      reviewerId: reviewer.memberId,
      kind: time.kind === 'paid' ? 'care-experienced-adviser' : 'peer-council',
      blindAsked,
      note: '',
      time,
      neededBy,
    }),
  );
}

/** For tests: a review that its reviewer has agreed to. Returns its id. */
export async function beginReviewIn(
  database: Database,
  council: Council,
  {
    reviewer,
    way = 'level',
    isBlind = false,
  }: { readonly reviewer: AuthorityScope; readonly way?: ReviewWay; readonly isBlind?: boolean },
): Promise<string> {
  const asked = await askReviewIn(database, council, { reviewer });
  if (!asked.ok) throw new Error(`Not asked: ${asked.reason}`);
  await withScope(database, reviewer, (tx) =>
    agreeToReview(tx, reviewer, { reviewId: asked.id, way, isBlind, namedAs: 'role' }),
  );
  return asked.id;
}

/** For tests: a judgement beside the answer that stands, unless it says which was read. */
type Judging = Omit<JudgementInput, 'answerVersion'> & { readonly answerVersion?: number };

/** For tests: a judgement of a question by its level. */
export function leveled(subject: string, level: number, change: Partial<JudgementInput> = {}): Judging {
  return {
    subject,
    judgement: { kind: 'level', level },
    words: 'Words of the reviewer',
    expectedVersion: 0,
    ...change,
  };
}

/** For tests: the reviewer, or somebody else, saves judgements. Those that were stale come back. */
export function judgeIn(
  database: Database,
  scope: AuthorityScope,
  { reviewId, judgements }: { readonly reviewId: string; readonly judgements: readonly Judging[] },
) {
  return withScope(database, scope, async (tx) => {
    const review = await lockReview(tx, scope, reviewId);
    const read = await versionsRead(tx, scope, reviewId);
    const { stale } = await saveJudgements(tx, scope, {
      ...{ reviewId, assessmentId: review?.assessmentId ?? '00000000-0000-0000-0000-000000000000' },
      judgements: judgements.map((one) => ({ answerVersion: read.get(one.subject) ?? 0, ...one })),
    });
    return stale;
  });
}

/** For tests: the reviewer, or somebody else, hands a review over. */
export function finishIn(database: Database, scope: AuthorityScope, reviewId: string): Promise<void> {
  return withScope(database, scope, (tx) => finishReview(tx, scope, { reviewId, minutesSpent: 90 }));
}

async function versionsRead(
  tx: Transaction,
  scope: AuthorityScope,
  reviewId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ subject: answers.questionId, version: answers.version })
    .from(reviews)
    .innerJoin(answers, eq(answers.assessmentId, reviews.assessmentId))
    .where(and(eq(reviews.id, reviewId), eq(reviews.authorityCode, scope.authorityCode)));
  return new Map(rows.map(({ subject, version }) => [subject, version]));
}

/** For tests: somebody tries to settle a difference, at the answer that stands unless it says which was read. */
export function settleIn(
  database: Database,
  scope: AuthorityScope,
  finding: { readonly reviewId: string; readonly subject: string; readonly answerVersion?: number },
): Promise<boolean> {
  return withScope(database, scope, async (tx) => {
    const read = await versionsRead(tx, scope, finding.reviewId);
    const answerVersion = read.get(finding.subject) ?? 0;
    return settleDifference(tx, scope, { answerVersion, words: 'We went through it together', ...finding });
  });
}

/** For tests: what somebody reads of the reviews of their council's assessment. */
export function readReviewsIn(
  database: Database,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<{ readonly reviews: readonly Review[]; readonly findings: readonly Finding[] }> {
  return withScope(database, scope, async (tx) => ({
    reviews: await listReviews(tx, scope, assessmentId),
    findings: await listFindings(tx, scope, assessmentId),
  }));
}

/** For tests: a review that was handed over, with a difference and a reply. A row in every table of review. */
export async function reviewAndReply(database: Database, council: Council): Promise<void> {
  const reviewer = await addReviewer(database, council);
  const reviewId = await beginReviewIn(database, council, { reviewer });
  await judgeIn(database, reviewer, { reviewId, judgements: [leveled('ex-gov-01', 1)] });
  await finishIn(database, reviewer, reviewId);
  const { lead } = council;
  await withScope(database, lead, (tx) =>
    replyToDifference(tx, lead, { reviewId, subject: 'ex-gov-01', body: `Words of ${council.code}` }),
  );
}
