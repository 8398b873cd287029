import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { LockedNote } from '@/components/assessment/locked-note';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { NOfNLine } from '@/components/shell/n-of-n-line';
import { PageHeading } from '@/components/shell/page-heading';
import { assessmentHref } from '@/lib/assessment/addresses';
import { pageTitle } from '@/lib/assessment/page-title';
import { assessmentState, isEditable } from '@/lib/assessment/assessment-state';
import { whyLocked } from '@/lib/assessment/locked-words';
import { saidGiven, sharedOutParts } from '@/lib/assessment/who-answers-words';
import { GiveSection } from './give-section';
import { GiveTable } from './give-rows';
import { giveThemes } from './give-view';
import { loadWhoAnswers, tickedBy } from './load-who-answers';

type Address = PageProps<'/assessments/[assessmentId]/who-answers'>;

/** Everything that the page shows. Read once a request: its title needs it too. */
const readWhoAnswers = cache(async (id: string) => {
  const assessmentId = parseAssessmentId(id);
  const { scope } = await requireAuthorityScope('assignment:manage');
  const asked = { assessmentId, today: today() };
  const loaded = await inScope(scope, (tx) => loadWhoAnswers(tx, scope, asked));
  return { scope, ...(loaded ?? notFound()) };
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { definition } = await readWhoAnswers((await params).assessmentId);
  return { title: pageTitle('Who answers what', definition) };
}

export default async function WhoAnswersPage({ params, searchParams }: Address) {
  const asked = await searchParams;
  const read = await readWhoAnswers((await params).assessmentId);
  const { assessment, definition, scope } = read;
  const done = saidGiven(asked['done']);
  const state = assessmentState(assessment, today());
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: assessmentHref(assessment.id), label: definition.title },
      ]}
    >
      {done === null ? null : <NotificationBanner isSuccess>{done}</NotificationBanner>}
      <PageHeading over={`${definition.title}, ${assessment.roundName} round`}>Who answers what</PageHeading>
      <NOfNLine parts={sharedOutParts(read.questions)} />
      <LockedNote stop={whyLocked({ ...assessment, state }, today(), scope.role)} />
      {isEditable(state) ? (
        <GiveSection {...{ read, scope }} ticked={tickedBy(asked, read)} />
      ) : (
        <GiveTable themes={giveThemes(read)} isTicked={null} />
      )}
    </PageFrame>
  );
}
