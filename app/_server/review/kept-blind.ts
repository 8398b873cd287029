import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { findWhatIsAsked } from '@/db/queries/assessments';
import { listOwnReviews } from '@/db/queries/reviews';
import type { OwnReview } from '@/db/queries/reviews';
import type { Transaction } from '@/db/engine';
import { namedByAddress } from '@/lib/access/page-address';
import type { AuthorityScope } from '@/lib/access/scope';
import { reviewHref } from '@/lib/assessment/addresses';
import { EVIDENCE } from '@/lib/evidence/addresses';
import { isKeptBlind, isLetSee, reviewStage } from '@/lib/review/review';
import { inScope } from '@/app/_server/database';
import { PAGE_ADDRESS } from '@/app/_server/sign-in/sign-in-address';

/** What the person of a scope sees of the council's answers. */
export type Sight = {
  /** The reviews because of which answers are kept from them. */
  readonly keptBlindBy: readonly OwnReview[];
  /** Whether the answers to a questionnaire are kept from them. */
  readonly isHidden: (frameworkId: string) => boolean;
  /** Whether they have handed over a review of an assessment: what they said there is theirs to read at any time. */
  readonly hasReviewed: (assessmentId: string) => boolean;
  /** Whether the council's evidence is, which says what stands behind which answer. */
  readonly isLibraryHidden: boolean;
};

const SEES_ALL: Sight = {
  keptBlindBy: [],
  isHidden: () => false,
  hasReviewed: () => false,
  isLibraryHidden: false,
};

/** What the person of the scope sees: a reviewer through their reviews, everybody else all of it. One statement. */
export async function findSight(tx: Transaction, scope: AuthorityScope): Promise<Sight> {
  if (scope.role !== 'reviewer') return SEES_ALL;
  const own = await listOwnReviews(tx, scope);
  const reviewsOf = (all: readonly OwnReview[]) => all.map(({ review }) => review);
  return {
    keptBlindBy: own.filter(({ review }) => isKeptBlind(review)),
    isHidden: (id) => !isLetSee(reviewsOf(own.filter(({ frameworkId }) => frameworkId === id))),
    hasReviewed: (id) =>
      own.some(({ review }) => review.assessmentId === id && reviewStage(review) === 'finished'),
    isLibraryHidden: !isLetSee(reviewsOf(own)),
  };
}

/**
 * Sends a reviewer who does not see the answers from every page about an assessment of that questionnaire, in whatever
 * round, to the page of the review, which says why, who can change it and what happens next; and from the council's
 * evidence, while they judge blind. One place for all pages, those that are written later too: it goes by the address that
 * is asked for.
 */
export async function sendBlindToReview(scope: AuthorityScope): Promise<void> {
  if (scope.role !== 'reviewer') return;
  const { pathname } = new URL((await headers()).get(PAGE_ADDRESS) ?? '/', 'http://page');
  const named = namedByAddress(pathname);
  const isLibrary = pathname === EVIDENCE || pathname.startsWith(`${EVIDENCE}/`);
  if (named.kind !== 'assessment' && !isLibrary) return;
  const assessmentId = await inScope(scope, async (tx) => {
    const sight = await findSight(tx, scope);
    if (named.kind !== 'assessment') return sight.keptBlindBy[0]?.review.assessmentId;
    const asked = await findWhatIsAsked(tx, scope, named.assessmentId);
    return asked && whoseReviewInstead(sight, asked, pathname);
  });
  if (assessmentId === undefined) return;
  if (!isReviewPage(pathname, assessmentId)) redirect(reviewHref(assessmentId));
}

/** The assessment whose page of review stands in for the one asked for; undefined where that is theirs to see. */
function whoseReviewInstead(
  { keptBlindBy, isHidden, hasReviewed }: Sight,
  { id, frameworkId }: { readonly id: string; readonly frameworkId: string },
  pathname: string,
): string | undefined {
  if (!isHidden(frameworkId)) return undefined;
  if (hasReviewed(id) && pathname.toLowerCase() === reviewHref(id)) return undefined;
  return keptBlindBy.find((one) => one.frameworkId === frameworkId)?.review.assessmentId ?? id;
}

function isReviewPage(pathname: string, assessmentId: string): boolean {
  const here = reviewHref(assessmentId);
  const asked = pathname.toLowerCase();
  return asked === here || asked.startsWith(`${here}/`);
}
