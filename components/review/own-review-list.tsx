import { reviewHref } from '@/lib/assessment/addresses';
import type { OwnReviewLine } from '@/lib/review/own-review-line';

/** At home: what somebody is asked to review, and what they have handed over. Nothing for anybody else. */
export function OwnReviewList({ reviews }: { readonly reviews: readonly OwnReviewLine[] }) {
  if (reviews.length === 0) return null;
  return (
    <>
      <h2 className="ct-h2">Your reviews</h2>
      <ul className="ct-rows">
        {reviews.map(({ reviewId, assessmentId, title, words }) => (
          <li className="ct-row ct-row--1" key={reviewId}>
            <p>
              <a href={reviewHref(assessmentId)}>{title}</a>
            </p>
            <p className="ct-s ct-muted">{words}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
