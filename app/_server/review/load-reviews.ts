import 'server-only';
import type { OwnReview } from '@/db/queries/reviews';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Reviewed } from '@/lib/review/difference';
import { reviewStage } from '@/lib/review/review';
import type { Review } from '@/lib/review/review';
import { findSight } from './kept-blind';
import { loadAssessment } from '@/app/_server/answering/load-assessment';
import type { LoadedAssessment } from '@/app/_server/answering/load-assessment';
import { loadReviewed } from './load-reviewed';

/** What the pages of review are made from. */
export type ReviewPage = LoadedAssessment & {
  readonly reviewed: readonly Reviewed[];
  /** The review that the reader was asked for and that is not over. */
  readonly own: Reviewed | undefined;
  /** The review because of which the answers are out of the reader's sight, here or in another round. */
  readonly keptBy: OwnReview | undefined;
  /** The answers are out of the reader's sight: what is loaded of them is nothing. */
  readonly isBlind: boolean;
};

/** One of the authority's assessments with its reviews; undefined when there is none of that id. */
export async function loadReviewPage(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<ReviewPage | undefined> {
  const loaded = await loadAssessment(tx, scope, assessmentId);
  if (loaded === undefined) return undefined;
  const reviewed = await loadReviewed(tx, scope, assessmentId);
  const own = reviewed.find(({ review }) => isOwn(review, scope) && isOpen(review));
  const { isHidden, keptBlindBy } = await findSight(tx, scope);
  const { id } = loaded.definition;
  const keptBy = keptBlindBy.find(({ frameworkId }) => frameworkId === id);
  return { ...loaded, reviewed, own, keptBy, isBlind: isHidden(id) };
}

/** Whether the person of the scope, acting as a reviewer, was asked for a review. */
export function isOwn({ reviewerUserId }: Review, { role, userId }: AuthorityScope): boolean {
  return role === 'reviewer' && reviewerUserId === userId;
}

function isOpen(review: Review): boolean {
  const stage = reviewStage(review);
  return stage === 'asked' || stage === 'under-way';
}
