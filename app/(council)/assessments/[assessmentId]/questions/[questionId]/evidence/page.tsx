import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { loadQuestionEvidence } from '@/app/_server/evidence/load-question-evidence';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { LockedNote } from '@/components/assessment/locked-note';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { PageHeading } from '@/components/shell/page-heading';
import { roleAllows } from '@/lib/access/permissions';
import { assessmentHref, questionHref, themeHref } from '@/lib/assessment/addresses';
import { pageTitle } from '@/lib/assessment/page-title';
import { assessmentState } from '@/lib/assessment/assessment-state';
import { whyLocked } from '@/lib/assessment/locked-words';
import { EVIDENCE } from '@/lib/evidence/addresses';
import { saidDone, whoManages } from '@/lib/evidence/evidence-words';
import { readLibraryAddress } from '@/lib/evidence/library-address';
import { AttachedPieces } from './attached-pieces';
import { OfferedPieces } from './offered-pieces';

type Address = PageProps<'/assessments/[assessmentId]/questions/[questionId]/evidence'>;

/** Everything that the page shows. Read once a request: its title needs it too. */
const readEvidence = cache(async (id: string, questionId: string, query: string) => {
  const assessmentId = parseAssessmentId(id);
  const { scope } = await requireAuthorityScope('assessment:read');
  const library = readLibraryAddress(Object.fromEntries(new URLSearchParams(query)));
  const asked = { assessmentId, questionId, library };
  const view = await inScope(scope, (tx) => loadQuestionEvidence(tx, scope, asked));
  return { scope, view: view ?? notFound() };
});

async function readAddress({ params, searchParams }: Address) {
  const { assessmentId, questionId } = await params;
  const { find, page } = readLibraryAddress(await searchParams);
  // As one text: what is read once a request is known by what it was asked with.
  const query = new URLSearchParams({ find, page: String(page) }).toString();
  return { ...(await readEvidence(assessmentId, questionId, query)), find };
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  return { title: pageTitle('Evidence for one answer', (await readAddress(address)).view.definition) };
}

export default async function QuestionEvidencePage(address: Address) {
  const { scope, view, find } = await readAddress(address);
  const { assessment, definition, theme, question } = view;
  const done = saidDone((await address.searchParams)['done']);
  const state = assessmentState(assessment, today());
  const mayManage = roleAllows(scope.role, 'evidence:manage');
  const { id } = assessment;
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: assessmentHref(id), label: definition.title },
        { href: themeHref(id, theme.id), label: theme.title },
      ]}
    >
      {done === null ? null : <NotificationBanner isSuccess>{done}</NotificationBanner>}
      <PageHeading over={`${definition.title}, ${assessment.roundName} round`}>
        Evidence for one answer
      </PageHeading>
      <p className="ct-lead">
        <a href={questionHref(id, { themeId: theme.id, questionId: question.id })}>{question.text}</a>
      </p>
      <LockedNote stop={whyLocked({ ...assessment, state }, today(), scope.role)} />
      <AttachedPieces view={view} scope={scope} canChange={state === 'open' && mayManage} />
      {mayManage ? null : <p className="ct-p">{whoManages()}</p>}
      {state === 'open' && mayManage ? <OfferedPieces view={view} scope={scope} find={find} /> : null}
      {state !== 'open' && mayManage ? (
        <p className="ct-p">
          You can still add to <a href={EVIDENCE}>your council’s evidence</a>, for the next round.
        </p>
      ) : null}
    </PageFrame>
  );
}
