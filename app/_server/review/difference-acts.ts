import 'server-only';
import { lockAssessment } from '@/db/queries/lock-assessment';
import { listMovedAnswers } from '@/db/queries/moved-answers';
import { settleDifference } from '@/db/queries/review-findings';
import { replyToDifference } from '@/db/queries/review-replies';
import { lockReview } from '@/db/queries/reviews';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { differencesOf, unsettled } from '@/lib/review/difference';
import { subjectInWords } from '@/lib/review/difference-lines';
import { notSettledWords } from '@/lib/review/moved-answer';
import { repliedMail } from '@/lib/review/review-mail';
import { loadReviewed } from './load-reviewed';
import { aboutOf, definitionOf, lockOwn, refused, tell } from './review-acts';
import type { Acted, Step } from './review-acts';
import { today } from '@/app/_server/today';

type Finding = { readonly reviewId: string; readonly subject: string };

/**
 * The reviewer marks one of their differences as settled, at the answer that they read. Nobody else can, and not at an
 * answer that the council has saved again since.
 */
export async function actSettle(
  tx: Transaction,
  scope: AuthorityScope,
  {
    reviewId,
    subject,
    words,
    answerVersion,
  }: Finding & { readonly words: string; readonly answerVersion: number },
): Promise<Acted> {
  const found = await lockOwn(tx, scope, { reviewId, stages: ['finished'] });
  if (!found.ok) return found;
  const { assessmentId } = found.review;
  if (!(await isOpenDifference(tx, scope, { assessmentId, reviewId, subject }))) return refused('settled');
  await lockAssessment(tx, scope, { assessmentId, today: today(), strength: 'update' });
  const read = [{ subject, answerVersion }];
  const [moved] = await listMovedAnswers(tx, scope, { assessmentId, read });
  if (moved !== undefined) {
    const because = notSettledWords(moved, { definition: await definitionOf(tx, scope, assessmentId) });
    return { ...refused('moved'), because, values: { answerVersion: String(moved.version) } };
  }
  const isSettled = await settleDifference(tx, scope, { reviewId, subject, words, answerVersion });
  return isSettled ? { ok: true, assessmentId } : refused('settled');
}

/** The council replies to a difference. The reviewer gets a mail; what they said stays as it is. */
export async function actReply(
  tx: Transaction,
  scope: AuthorityScope,
  { acting, reviewId, subject, body }: Step & Finding & { readonly body: string },
): Promise<Acted> {
  const review = await lockReview(tx, scope, reviewId);
  if (review === undefined) return refused('settled');
  const { assessmentId, reviewerId: memberId } = review;
  if (!(await isOpenDifference(tx, scope, { assessmentId, reviewId, subject }))) return refused('settled');
  if (!(await replyToDifference(tx, scope, { reviewId, subject, body }))) return refused('full');
  const about = await aboutOf(tx, scope, { assessmentId, acting });
  const named = subjectInWords(await definitionOf(tx, scope, assessmentId), subject);
  await tell(tx, scope, { memberId, mail: repliedMail({ ...about, by: acting.name, about: named }) });
  return { ok: true, assessmentId };
}

async function isOpenDifference(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, reviewId, subject }: Finding & { readonly assessmentId: string },
): Promise<boolean> {
  const reviewed = await loadReviewed(tx, scope, assessmentId);
  return unsettled(differencesOf(reviewed)).some(
    ({ finding }) => finding.reviewId === reviewId && finding.subject === subject,
  );
}
