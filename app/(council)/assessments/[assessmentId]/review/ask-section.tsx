import type { ReviewPage } from '@/app/_server/review/load-reviews';
import type { PlaceHeld } from '@/db/queries/colleagues';
import { placeKey } from '@/lib/access/place';
import type { AuthorityScope } from '@/lib/access/scope';
import { reviewStage } from '@/lib/review/review';
import { INVITE } from '@/lib/team/addresses';
import { askReviewer } from './actions';
import { AskForm } from './ask-form';

interface AskSectionProps {
  readonly page: ReviewPage;
  readonly scope: AuthorityScope;
  readonly people: readonly PlaceHeld[];
}

/** How a lead asks for a review: of whoever has the role and is not asked already. */
export function AskSection({ page, scope, people }: AskSectionProps) {
  const asked = new Set(
    page.reviewed.flatMap(({ review }) =>
      ['asked', 'under-way'].includes(reviewStage(review)) ? [review.reviewerUserId] : [],
    ),
  );
  const reviewers = people.filter(({ role, userId }) => role === 'reviewer' && !asked.has(userId));
  return (
    <section className="ct-gap">
      <h2 className="ct-h2">Ask for a review</h2>
      {reviewers.length === 0 ? (
        <p className="ct-p">
          Nobody else in your team has the role of a reviewer. <a href={INVITE}>Invite somebody</a> to it
          first.
        </p>
      ) : (
        <AskForm
          action={askReviewer.bind(null, placeKey(scope))}
          assessmentId={page.assessment.id}
          reviewers={reviewers.map(({ memberId, displayName }) => ({ value: memberId, label: displayName }))}
        />
      )}
    </section>
  );
}
