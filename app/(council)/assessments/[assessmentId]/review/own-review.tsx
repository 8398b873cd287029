import { LockedNote } from '@/components/assessment/locked-note';
import { SaidList } from '@/components/review/said-list';
import { ReviewFacts } from '@/components/review/review-facts';
import { ThemeRows } from '@/components/review/theme-rows';
import { today } from '@/app/_server/today';
import { isOwn } from '@/app/_server/review/load-reviews';
import type { ReviewPage } from '@/app/_server/review/load-reviews';
import { reviewHref } from '@/lib/assessment/addresses';
import { withArticle } from '@/lib/format/article';
import { placeKey } from '@/lib/access/place';
import type { AuthorityScope } from '@/lib/access/scope';
import { formatDay } from '@/lib/format/date';
import type { Review } from '@/lib/review/review';
import { saidLines } from '@/lib/review/difference-lines';
import { isKeptBlind, reviewStage } from '@/lib/review/review';
import { judgedThemes, whatIsLeft } from '@/lib/review/judged-themes';
import {
  REVIEWER_KIND_NAMES,
  NOT_LET_SEE,
  neededWords,
  whyKeptBlind,
  whyKeptFromOwn,
} from '@/lib/review/review-words';
import { agree, giveUp, handOverReview } from './actions';
import { AgreeForm } from './agree-form';
import { HandOverForm } from './hand-over-form';
import { WordsForm } from './words-form';

interface OwnReviewProps {
  readonly page: ReviewPage;
  readonly scope: AuthorityScope;
}

/**
 * What waits for the reader as a reviewer: to agree to the time, then to judge and hand over; or why they see nothing here.
 * Nothing for anybody else.
 */
export function OwnReview({ page, scope }: OwnReviewProps) {
  const { own } = page;
  if (own === undefined) return <NoneUnderWay page={page} scope={scope} />;
  const { review } = own;
  const drawnFor = placeKey(scope);
  return (
    <section aria-labelledby="own-review">
      <h2 className="ct-h2" id="own-review">
        {review.terms === null ? 'You are asked to review this' : 'Your review'}
      </h2>
      {isKeptBlind(review) ? <LockedNote stop={whyKeptBlind(review)} /> : null}
      <p className="ct-s ct-muted">
        {review.askedBy} asked on {formatDay(review.askedAt)}. {neededWords(review, today())}
      </p>
      <ReviewFacts review={review} seesPay />
      {review.terms === null ? (
        <Asked review={review} drawnFor={drawnFor} />
      ) : (
        <UnderWay page={page} drawnFor={drawnFor} />
      )}
    </section>
  );
}

/** Why the reader sees nothing; and where they reviewed this before, what they said, which nothing keeps from them. */
function NoneUnderWay({ page, scope }: OwnReviewProps) {
  const { keptBy, definition } = page;
  const before = page.reviewed.filter(
    ({ review }) => isOwn(review, scope) && reviewStage(review) === 'finished',
  );
  if (!page.isBlind) return null;
  if (before.length === 0 || keptBy === undefined) return <LockedNote stop={NOT_LET_SEE} />;
  return (
    <section>
      <LockedNote stop={whyKeptFromOwn(keptBy.roundName)} />
      <p className="ct-p">
        <a href={reviewHref(keptBy.review.assessmentId)}>Your review in the {keptBy.roundName} round</a>
      </p>
      {before.map(({ review, findings }) => (
        <section key={review.id}>
          <h2 className="ct-h2">
            What you said
            {review.finished === null ? null : `, handed over on ${formatDay(review.finished.at)}`}
          </h2>
          <SaidList said={saidLines(findings, definition)} />
        </section>
      ))}
    </section>
  );
}

function Asked({ review, drawnFor }: { readonly review: Review; readonly drawnFor: string }) {
  return (
    <div className="ct-gap">
      <AgreeForm
        action={agree.bind(null, drawnFor)}
        reviewId={review.id}
        blindAsked={review.blindAsked}
        names={{ name: review.reviewer, role: withArticle(REVIEWER_KIND_NAMES[review.kind]) }}
      />
      <WordsForm
        action={giveUp.bind(null, drawnFor)}
        form="decline"
        reviewId={review.id}
        field="reason"
        label="Why you decline"
        hint="If the time or the pay is not right, say what would be. They can ask again."
        button="Decline"
        variant="secondary"
      />
    </div>
  );
}

function UnderWay({ page, drawnFor }: { readonly page: ReviewPage; readonly drawnFor: string }) {
  const { own, assessment } = page;
  if (own === undefined) return null;
  const themes = judgedThemes(page, own);
  return (
    <div className="ct-gap">
      <h3 className="ct-h3" id="themes">
        Theme by theme
      </h3>
      <p className="ct-p ct-s">
        Judge as many as you want. Nobody else reads what you write before you hand it over. Afterwards it
        stays as you wrote it.
      </p>
      <ThemeRows assessmentId={assessment.id} themes={themes} />
      <div className="ct-gap">
        <HandOverForm
          action={handOverReview.bind(null, drawnFor)}
          reviewId={own.review.id}
          left={whatIsLeft(themes)}
        />
      </div>
      <WordsForm
        action={giveUp.bind(null, drawnFor)}
        form="give-up"
        reviewId={own.review.id}
        field="reason"
        label="Why you give the review up"
        hint="Nothing that you wrote is handed over. Time that you have worked is still to be paid."
        button="Give the review up"
        variant="secondary"
      />
    </div>
  );
}
