import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { reopenHrefOf } from '@/app/_server/approval/reopen-href';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { LockedNote } from '@/components/assessment/locked-note';
import { PageHeading } from '@/components/shell/page-heading';
import { findAssessment } from '@/db/queries/assessments';
import { placeKey } from '@/lib/access/place';
import { assessmentHref } from '@/lib/assessment/addresses';
import { NOT_REOPENED, REOPENING_WORDS } from '@/lib/assessment/reopen-words';
import { assessmentState } from '@/lib/assessment/assessment-state';
import { whyLocked } from '@/lib/assessment/locked-words';
import { reopen } from './actions';
import { ReopenForm } from './reopen-form';

export const metadata: Metadata = { title: 'Open it again' };

export default async function ReopenPage({ params }: PageProps<'/assessments/[assessmentId]/reopen'>) {
  const id = parseAssessmentId((await params).assessmentId);
  const { scope } = await requireAuthorityScope('assessment:reopen');
  const assessment = await inScope(scope, (tx) => findAssessment(tx, scope, id));
  if (assessment === undefined) notFound();
  const day = today();
  const state = assessmentState(assessment, day);
  const canOpen = reopenHrefOf({ ...assessment, state }, day, scope.role) !== null;
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: assessmentHref(id), label: 'Task list' },
      ]}
    >
      <PageHeading over={`${assessment.authorityFullName}, ${assessment.roundName} round`}>
        Open it again
      </PageHeading>
      {canOpen ? (
        <>
          <ul className="ct-list">
            {REOPENING_WORDS.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <ReopenForm action={reopen.bind(null, placeKey(scope))} assessmentId={id} />
        </>
      ) : (
        <>
          <LockedNote stop={whyLocked({ ...assessment, state }, day, scope.role)} />
          {state === 'submitted' ? null : <p className="ct-p">{NOT_REOPENED['not-sent']}.</p>}
          <p className="ct-p">
            <a href={assessmentHref(id)}>Go to the task list</a>
          </p>
        </>
      )}
    </PageFrame>
  );
}
