import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { AnswerSummary } from '@/components/assessment/answer-summary';
import { reopenHrefOf } from '@/app/_server/approval/reopen-href';
import { LockedNote } from '@/components/assessment/locked-note';
import { ReopenedNote } from '@/components/assessment/reopened-note';
import { SentFacts } from '@/components/assessment/sent-facts';
import { SharingSummary } from '@/components/assessment/sharing-summary';
import { PageHeading } from '@/components/shell/page-heading';
import { roleAllows } from '@/lib/access/permissions';
import { placeKey } from '@/lib/access/place';
import { assessmentHref } from '@/lib/assessment/addresses';
import { answersByTheme } from '@/lib/assessment/answer-list';
import { findAgreed } from '@/lib/assessment/not-agreed';
import { pageTitle } from '@/lib/assessment/page-title';
import { assessmentProgress } from '@/lib/assessment/progress';
import { assessmentState } from '@/lib/assessment/assessment-state';
import { whyLocked } from '@/lib/assessment/locked-words';
import { scoreAssessment } from '@/lib/scoring/score-assessment';
import { AgreedNote } from './agreed-note';
import { ApprovalSection } from './approval-section';
import { CountedSection } from './counted-section';
import { DoneNote } from './done-note';
import { loadCheck } from './load-check';
import { NotAgreedSection } from './not-agreed-section';
import { SendSection } from './send-section';
import { UnexplainedSection } from './unexplained-section';

type Address = PageProps<'/assessments/[assessmentId]/check-answers'>;

/** Everything that the page shows. Read once a request: its title needs it too. */
const readCheck = cache(async (assessmentId: string) => {
  const id = parseAssessmentId(assessmentId);
  const { scope } = await requireAuthorityScope('assessment:read');
  const view = await inScope(scope, (tx) => loadCheck(tx, scope, id));
  return { scope, view: view ?? notFound() };
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { view } = await readCheck((await params).assessmentId);
  return { title: pageTitle(view.submission ? 'Your answers' : 'Check your answers', view.definition) };
}

export default async function CheckAnswersPage({ params, searchParams }: Address) {
  const { agreed, done } = await searchParams;
  const { scope, view } = await readCheck((await params).assessmentId);
  const { assessment, definition, answering, notes, sharing, submission } = view;
  const { id } = assessment;
  const day = today();
  const state = assessmentState(assessment, day);
  const progress = assessmentProgress(definition, answering).total;
  const counts = scoreAssessment(definition, answering).overall;
  const isOpen = state === 'open';
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: assessmentHref(id), label: definition.title },
      ]}
    >
      <DoneNote done={done} />
      <AgreedNote question={findAgreed(definition, answering, agreed)} />
      <PageHeading over={`${definition.title}, ${assessment.roundName} round`}>
        {isOpen ? 'Check your answers' : 'Your answers'}
      </PageHeading>
      <LockedNote
        stop={whyLocked({ ...assessment, state }, day, scope.role)}
        reopenHref={reopenHrefOf({ ...assessment, state }, day, scope.role)}
      />
      <ReopenedNote assessmentId={id} reopened={view.reopened} />
      {submission === undefined ? null : <SentFacts assessmentId={id} submission={submission} />}
      <CountedSection progress={progress} coverage={counts.coverage} isOpen={isOpen} />
      <NotAgreedSection view={view} isOpen={isOpen} reader={scope} />
      <UnexplainedSection view={view} isOpen={isOpen} />
      <h2 className="ct-h2" id="answers">
        Answers, theme by theme
      </h2>
      <AnswerSummary
        assessmentId={id}
        themes={answersByTheme(definition, answering, notes)}
        canChange={isOpen && roleAllows(scope.role, 'answer:edit')}
      />
      <SharingSummary
        assessmentId={id}
        sharing={sharing}
        seesLess={view.seesLess}
        canChoose={roleAllows(scope.role, 'sharing:choose')}
      />
      <ApprovalSection view={view} isOpen={isOpen} role={scope.role} place={placeKey(scope)} />
      {isOpen ? (
        <SendSection
          assessmentId={id}
          progress={progress}
          seen={view.approval.seen}
          counts={counts}
          role={scope.role}
          place={placeKey(scope)}
        />
      ) : null}
    </PageFrame>
  );
}
