import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { loadReviewPage } from '@/app/_server/review/load-reviews';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { PageHeading } from '@/components/shell/page-heading';
import { listPlacesHeld } from '@/db/queries/colleagues';
import { roleAllows } from '@/lib/access/permissions';
import { assessmentHref } from '@/lib/assessment/addresses';
import { pageTitle } from '@/lib/assessment/page-title';
import { REVIEW_DONE } from '@/lib/review/review-words';
import { AskSection } from './ask-section';
import { Differences } from './differences';
import { OwnReview } from './own-review';
import { ReviewList } from './review-list';

type Address = PageProps<'/assessments/[assessmentId]/review'>;

/** Everything that the page shows. Read once a request: its title needs it too. */
const readReview = cache(async (assessmentId: string) => {
  const id = parseAssessmentId(assessmentId);
  const { scope } = await requireAuthorityScope('assessment:read');
  const found = await inScope(scope, async (tx) => {
    const page = await loadReviewPage(tx, scope, id);
    return page && { page, people: await listPlacesHeld(tx, scope) };
  });
  return { scope, ...(found ?? notFound()) };
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { page } = await readReview((await params).assessmentId);
  return { title: pageTitle('Review', page.definition) };
}

export default async function ReviewPage({ params, searchParams }: Address) {
  const { done } = await searchParams;
  const { scope, page, people } = await readReview((await params).assessmentId);
  const { assessment, definition } = page;
  const said = Object.entries(REVIEW_DONE).find(([key]) => key === done)?.[1];
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: assessmentHref(assessment.id), label: definition.title },
      ]}
    >
      {said === undefined ? null : <NotificationBanner isSuccess>{said}</NotificationBanner>}
      <PageHeading over={`${definition.title}, ${assessment.roundName} round`}>Review</PageHeading>
      <p className="ct-p">
        Somebody from outside says what they see: a care-experienced adviser, or a peer council. No review is
        needed to send an assessment.
      </p>
      <OwnReview page={page} scope={scope} />
      {page.isBlind ? null : <Differences page={page} scope={scope} />}
      <ReviewList page={page} scope={scope} />
      {roleAllows(scope.role, 'review:ask') ? <AskSection page={page} scope={scope} people={people} /> : null}
    </PageFrame>
  );
}
