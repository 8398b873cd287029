import { ReviewFacts } from '@/components/review/review-facts';
import { today } from '@/app/_server/today';
import { isOwn } from '@/app/_server/review/load-reviews';
import type { ReviewPage } from '@/app/_server/review/load-reviews';
import { roleAllows } from '@/lib/access/permissions';
import { placeKey } from '@/lib/access/place';
import type { AuthorityScope } from '@/lib/access/scope';
import { reviewStage } from '@/lib/review/review';
import { standingOfReview } from '@/lib/review/review-words';
import { takeBack } from './actions';
import { WordsForm } from './words-form';

interface ReviewListProps {
  readonly page: ReviewPage;
  readonly scope: AuthorityScope;
}

/** Every review of the assessment: who was asked, what was agreed, where it stands. The reader’s own stands above. */
export function ReviewList({ page, scope }: ReviewListProps) {
  const others = page.reviewed.filter(({ review }) => review.id !== page.own?.review.id);
  if (others.length === 0)
    return page.own === undefined ? (
      <p className="ct-p ct-none">Nobody has been asked to review this.</p>
    ) : null;
  return (
    <section>
      <h2 className="ct-h2">Who reviews</h2>
      <ul className="ct-rows">
        {others.map(({ review }) => (
          <li className="ct-row ct-row--1" key={review.id}>
            <h3 className="ct-h3 ct-h2--first">{review.reviewer}</h3>
            <p>{standingOfReview(review, today())}</p>
            <ReviewFacts
              review={review}
              seesPay={isOwn(review, scope) || roleAllows(scope.role, 'review:ask')}
            />
            {reviewStage(review) === 'asked' && roleAllows(scope.role, 'review:ask') ? (
              <WordsForm
                action={takeBack.bind(null, placeKey(scope))}
                form={`take-back-${review.id}`}
                reviewId={review.id}
                field="reason"
                label="Why you take it back"
                hint="They get it by email. Once they have agreed, only they can give the review up."
                button="Take back"
                about={review.reviewer}
                variant="secondary"
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
