import 'server-only';
import { askForReview } from '@/db/queries/ask-review';
import type { AskReviewResult } from '@/db/queries/ask-review';
import { mailColleague } from '@/db/queries/colleague-mail';
import { lockAssessment } from '@/db/queries/lock-assessment';
import { saveJudgements } from '@/db/queries/review-findings';
import type { NotSaved } from '@/db/queries/review-findings';
import { agreeToReview, endReview, finishReview, lockReview } from '@/db/queries/reviews';
import { findWhatIsAsked } from '@/db/queries/assessments';
import { findFramework } from '@/db/queries/frameworks';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { reviewHref } from '@/lib/assessment/addresses';
import { differencesOf } from '@/lib/review/difference';
import { judgedThemes, whatIsLeft } from '@/lib/review/judged-themes';
import { reviewStage } from '@/lib/review/review';
import type { NamedAs, PaidTime, Review, ReviewKind, ReviewStage, ReviewWay } from '@/lib/review/review';
import type { JudgementInput } from '@/lib/review/review-fields';
import {
  REVIEW_MAIL_LIMITS as limits,
  agreedMail,
  askedMail,
  endedMail,
  finishedMail,
} from '@/lib/review/review-mail';
import type { NotDone } from '@/lib/review/review-words';
import { loadReviewed } from './load-reviewed';
import { isOwn, loadReviewPage } from './load-reviews';
import { today } from '@/app/_server/today';

/** Whoever acts, as mails name them, and where links begin. */
export type Acting = { readonly name: string; readonly councilName: string; readonly publicUrl: string };

export type Acted =
  | { readonly ok: true; readonly assessmentId: string }
  | {
      readonly ok: false;
      readonly reason: NotDone;
      /** Why, where the reason alone does not say enough, and what the form goes on from. */
      readonly because?: string;
      readonly values?: Readonly<Record<string, string>>;
    };

/** The framework version that an assessment answers. */
export async function definitionOf(tx: Transaction, scope: AuthorityScope, assessmentId: string) {
  const asked = await findWhatIsAsked(tx, scope, assessmentId);
  const definition = asked && (await findFramework(tx, asked.frameworkId, asked.frameworkVersion));
  if (definition === undefined) throw new Error('The framework version of an assessment is missing');
  return definition;
}

/** What every mail says: whose assessment of which questionnaire, and where. */
export async function aboutOf(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, acting }: { readonly assessmentId: string; readonly acting: Acting },
) {
  const { title } = await definitionOf(tx, scope, assessmentId);
  const link = `${acting.publicUrl}${reviewHref(assessmentId)}`;
  return { title, link, councilName: acting.councilName };
}

/** A mail to the other of the two, and none to whoever acts. */
export async function tell(
  tx: Transaction,
  scope: AuthorityScope,
  letter: { readonly memberId: string; readonly mail: { readonly subject: string; readonly body: string } },
): Promise<void> {
  if (letter.memberId !== scope.memberId)
    await mailColleague(tx, scope, { ...letter, kind: 'review', limits });
}

/** Asks somebody to review one of the authority's assessments, with the mail that says what is offered for the time. */
export async function actAsk(
  tx: Transaction,
  scope: AuthorityScope,
  {
    acting,
    reviewer,
    ...asked
  }: {
    readonly acting: Acting;
    readonly assessmentId: string;
    readonly reviewer: string;
    readonly kind: ReviewKind;
    readonly blindAsked: boolean;
    readonly note: string;
    readonly time: PaidTime;
    readonly neededBy: string | null;
  },
): Promise<AskReviewResult> {
  const result = await askForReview(tx, scope, { ...asked, reviewerId: reviewer });
  if (!result.ok) return result;
  const about = await aboutOf(tx, scope, { ...asked, acting });
  const { time, neededBy, note } = asked;
  const mail = askedMail({ ...about, askedBy: acting.name, time, neededBy, note });
  await tell(tx, scope, { memberId: reviewer, mail });
  return result;
}

export type Step = { readonly acting: Acting; readonly reviewId: string };

/** The reviewer agrees to the time and chooses how they judge. Whoever asked gets a mail. */
export async function actAgree(
  tx: Transaction,
  scope: AuthorityScope,
  {
    acting,
    reviewId,
    isBlind,
    ...terms
  }: Step & { readonly way: ReviewWay; readonly isBlind: boolean; readonly namedAs: NamedAs },
): Promise<Acted> {
  const found = await lockOwn(tx, scope, { reviewId, stages: ['asked'] });
  if (!found.ok) return found;
  const { assessmentId, blindAsked, askedById: memberId } = found.review;
  await agreeToReview(tx, scope, { reviewId, ...terms, isBlind: isBlind || blindAsked });
  const about = await aboutOf(tx, scope, { assessmentId, acting });
  await tell(tx, scope, { memberId, mail: agreedMail({ ...about, reviewer: acting.name }) });
  return { ok: true, assessmentId };
}

/** The reviewer declines or gives up, or the council takes back what was not agreed. The other of the two gets a mail. */
export async function actEnd(
  tx: Transaction,
  scope: AuthorityScope,
  { acting, reviewId, reason }: Step & { readonly reason: string },
): Promise<Acted> {
  const review = await lockReview(tx, scope, reviewId);
  const refusal = whyNotEnded(review, scope);
  if (review === undefined || refusal !== null) return refused(refusal ?? 'not-yours');
  await endReview(tx, scope, { reviewId, reason });
  const { assessmentId } = review;
  const about = await aboutOf(tx, scope, { assessmentId, acting });
  const memberId = isOwn(review, scope) ? review.askedById : review.reviewerId;
  await tell(tx, scope, { memberId, mail: endedMail({ ...about, by: acting.name, reason }) });
  return { ok: true, assessmentId };
}

function whyNotEnded(review: Review | undefined, scope: AuthorityScope): NotDone | null {
  if (review === undefined) return 'not-yours';
  const stage = reviewStage(review);
  if (stage === 'finished' || stage === 'ended') return 'over';
  if (isOwn(review, scope)) return null;
  if (scope.role === 'reviewer') return 'not-yours';
  return stage === 'asked' ? null : 'agreed';
}

type Judged = (Extract<Acted, { ok: true }> & NotSaved) | Extract<Acted, { ok: false }>;

/**
 * Saves judgements of a review under way. Those that were saved in another window since come back as they stand, and those
 * of an answer that the council saved again since it was read come back with what it said and says.
 */
export async function actJudge(
  tx: Transaction,
  scope: AuthorityScope,
  { reviewId, judgements }: { readonly reviewId: string; readonly judgements: readonly JudgementInput[] },
): Promise<Judged> {
  const found = await lockOwn(tx, scope, { reviewId, stages: ['under-way'] });
  if (!found.ok) return found;
  const { assessmentId } = found.review;
  await lockAssessment(tx, scope, { assessmentId, today: today(), strength: 'update' });
  const saved = await saveJudgements(tx, scope, { assessmentId, reviewId, judgements });
  return { ok: true, assessmentId, ...saved };
}

type Finishing = {
  readonly minutesSpent: number;
  /** The reviewer has read that not everything is judged. */
  readonly isPartly: boolean;
};

/** The reviewer hands the review over. Whoever asked gets a mail with the number of differences. */
export async function actFinish(
  tx: Transaction,
  scope: AuthorityScope,
  { acting, reviewId, minutesSpent, isPartly }: Step & Finishing,
): Promise<Acted> {
  const found = await lockOwn(tx, scope, { reviewId, stages: ['under-way'] });
  if (!found.ok) return found;
  const { assessmentId, askedById: memberId } = found.review;
  const page = await loadReviewPage(tx, scope, assessmentId);
  const own = page?.own;
  if (page === undefined || own === undefined || own.findings.length === 0) return refused('nothing');
  if (!isPartly && whatIsLeft(judgedThemes(page, own)) !== null) return refused('not-whole');
  await finishReview(tx, scope, { reviewId, minutesSpent });
  // Only now can a blind reviewer's differences be known.
  const after = await loadReviewed(tx, scope, assessmentId);
  const differences = differencesOf(after.filter(({ review }) => review.id === reviewId)).length;
  const about = await aboutOf(tx, scope, { assessmentId, acting });
  await tell(tx, scope, { memberId, mail: finishedMail({ ...about, reviewer: acting.name, differences }) });
  return { ok: true, assessmentId };
}

type Locked =
  { readonly ok: true; readonly review: Review } | { readonly ok: false; readonly reason: NotDone };

/** The review of whoever acts, locked until the transaction ends, if it stands at one of these stages. */
export async function lockOwn(
  tx: Transaction,
  scope: AuthorityScope,
  { reviewId, stages }: { readonly reviewId: string; readonly stages: readonly ReviewStage[] },
): Promise<Locked> {
  const review = await lockReview(tx, scope, reviewId);
  if (review === undefined || !isOwn(review, scope)) return refused('not-yours');
  const stage = reviewStage(review);
  if (stages.includes(stage)) return { ok: true, review };
  return refused(stage === 'asked' ? 'not-begun' : 'over');
}

/** Why nothing was done. */
export function refused(reason: NotDone): { readonly ok: false; readonly reason: NotDone } {
  return { ok: false, reason };
}
