import { UnsentForm } from '@/components/forms/unsent-form';
import { DifferenceList } from '@/components/review/difference-list';
import { isOwn } from '@/app/_server/review/load-reviews';
import type { ReviewPage } from '@/app/_server/review/load-reviews';
import { roleAllows } from '@/lib/access/permissions';
import { placeKey } from '@/lib/access/place';
import type { AuthorityScope } from '@/lib/access/scope';
import { reviewHref } from '@/lib/assessment/addresses';
import { differencesOf } from '@/lib/review/difference';
import { ABOUT_DIFFERENCE, differenceKey } from '@/lib/review/difference-form';
import { differenceLines } from '@/lib/review/difference-lines';
import type { DifferenceLine } from '@/lib/review/difference-lines';
import { reviewStage } from '@/lib/review/review';
import { WHO_SETTLES, noneOpenWords, unsettledHeading } from '@/lib/review/review-words';
import { reply, settle } from './actions';
import { WordsForm } from './words-form';

interface DifferencesProps {
  readonly page: ReviewPage;
  readonly scope: AuthorityScope;
}

/** What reviewers say otherwise than the council: what is open first, then what its reviewer has settled. */
export function Differences({ page, scope }: DifferencesProps) {
  const { reviewed } = page;
  if (!reviewed.some(({ review }) => reviewStage(review) === 'finished')) return null;
  const lines = differenceLines(differencesOf(reviewed), page);
  const open = lines.filter(({ settled }) => settled === null);
  const settled = lines.filter((line) => line.settled !== null);
  return (
    <section>
      <Unsent lines={lines} page={page} scope={scope} />
      <h2 className="ct-h2">{unsettledHeading(open.length)}</h2>
      <p className="ct-p ct-s">{open.length === 0 ? noneOpenWords(settled.length) : WHO_SETTLES}</p>
      <DifferenceList lines={open} actOn={(line) => <Act line={line} page={page} scope={scope} />} />
      {settled.length === 0 ? null : (
        <details className="ct-details">
          <summary>Settled by their reviewers: {settled.length}</summary>
          <div>
            <DifferenceList lines={settled} />
          </div>
        </details>
      )}
    </section>
  );
}

const SETTLING = { name: 'words', label: 'What settled it' };
const REPLYING = { name: 'body', label: 'Your reply' };

/** What was written about a difference that was settled meanwhile. */
function Unsent({ lines, page, scope }: DifferencesProps & { readonly lines: readonly DifferenceLine[] }) {
  const known = {
    page: reviewHref(page.assessment.id),
    about: ABOUT_DIFFERENCE,
    drawn: lines.filter(({ settled }) => settled === null).map(differenceKey),
    names: Object.fromEntries(lines.map((line) => [differenceKey(line), line.about])),
  };
  const place = placeKey(scope);
  return (
    <>
      {roleAllows(scope.role, 'review:judge') ? (
        <UnsentForm {...known} {...SETTLING} action={settle.bind(null, place)} form="settle" />
      ) : null}
      {roleAllows(scope.role, 'review:ask') ? (
        <UnsentForm {...known} {...REPLYING} action={reply.bind(null, place)} form="reply" />
      ) : null}
    </>
  );
}

function Act({ line, page, scope }: DifferencesProps & { readonly line: DifferenceLine }) {
  const review = page.reviewed.find(({ review: { id } }) => id === line.reviewId)?.review;
  if (review === undefined) return null;
  const about = {
    reviewId: review.id,
    subject: line.subject,
    about: line.about,
    page: reviewHref(page.assessment.id),
  };
  if (isOwn(review, scope))
    return (
      <WordsForm
        {...about}
        answerVersion={page.saved.get(line.subject)?.version ?? 0}
        action={settle.bind(null, placeKey(scope))}
        form={`settle-${review.id}-${line.subject}`}
        field="words"
        label={`${SETTLING.label} (optional)`}
        hint="It stands in reports. Marking it as settled cannot be undone."
        button="Mark as settled"
      />
    );
  if (!roleAllows(scope.role, 'review:ask')) return null;
  return (
    <WordsForm
      {...about}
      action={reply.bind(null, placeKey(scope))}
      form={`reply-${review.id}-${line.subject}`}
      field="body"
      label={REPLYING.label}
      hint="It stands beside the reviewer’s words, also in reports, under your council’s name. The reviewer gets an email."
      button="Reply"
      variant="secondary"
    />
  );
}
