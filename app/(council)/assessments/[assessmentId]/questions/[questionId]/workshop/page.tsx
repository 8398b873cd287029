import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { loadWorkshop } from '@/app/_server/answering/load-workshop';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { LockedNote } from '@/components/assessment/locked-note';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { PageHeading } from '@/components/shell/page-heading';
import { WorkshopRecord } from '@/components/workshop/workshop-record';
import { assessmentHref, questionHref, themeHref } from '@/lib/assessment/addresses';
import { pageTitle } from '@/lib/assessment/page-title';
import { assessmentState } from '@/lib/assessment/assessment-state';
import { whyReadOnly } from '@/lib/assessment/locked-words';
import { NO_LEVELS, readDone, WORKSHOP_DONE, WORKSHOP_TITLE } from '@/lib/workshop/workshop-words';
import { Room } from './room';
import { RoomLinks } from './room-links';

type Address = PageProps<'/assessments/[assessmentId]/questions/[questionId]/workshop'>;

/** Everything that the page shows. Read once a request: its title needs it too. */
const readView = cache(async (id: string, questionId: string) => {
  const assessmentId = parseAssessmentId(id);
  const { scope } = await requireAuthorityScope('assessment:read');
  const view = await inScope(scope, (tx) => loadWorkshop(tx, scope, { assessmentId, questionId }));
  return { scope, view: view ?? notFound() };
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { assessmentId, questionId } = await params;
  const { view } = await readView(assessmentId, questionId);
  return { title: pageTitle(WORKSHOP_TITLE, view.definition) };
}

export default async function WorkshopPage({ params, searchParams }: Address) {
  const { assessmentId, questionId } = await params;
  const { scope, view } = await readView(assessmentId, questionId);
  const done = readDone((await searchParams)['done']);
  const { assessment, definition, theme, question, agreed } = view;
  const state = assessmentState(assessment, today());
  const stop = whyReadOnly({ state, closesOn: assessment.closesOn }, today(), scope.role);
  const levels = question.kind === 'maturity' ? question.levels : null;
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: assessmentHref(assessment.id), label: definition.title },
        { href: themeHref(assessment.id, theme.id), label: theme.title },
      ]}
    >
      {done === null ? null : (
        <NotificationBanner isSuccess={done !== 'changed'}>{WORKSHOP_DONE[done]}</NotificationBanner>
      )}
      <PageHeading over={`${definition.title}, ${assessment.roundName} round`}>{WORKSHOP_TITLE}</PageHeading>
      <p className="ct-lead">
        <a href={questionHref(assessment.id, { themeId: theme.id, questionId })}>{question.text}</a>
      </p>
      {levels === null ? <p className="ct-p">{NO_LEVELS}</p> : null}
      {levels === null ? null : <LockedNote stop={stop} />}
      {levels === null
        ? null
        : agreed.map((workshop) => <WorkshopRecord key={workshop.id} workshop={workshop} levels={levels} />)}
      {levels === null || stop !== null ? null : <Room view={view} scope={scope} levels={levels} />}
      <RoomLinks view={view} />
    </PageFrame>
  );
}
