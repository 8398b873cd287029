import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { approvalClaims } from '@/app/_server/approval/approval-claims';
import { inScope } from '@/app/_server/database';
import { loadDecision } from '@/app/_server/approval/load-approval';
import type { Decision } from '@/app/_server/approval/load-approval';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { ApprovalStandingNote } from '@/components/assessment/approval-standing-note';
import { ClaimBlock } from '@/components/assessment/claim-block';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { PageHeading } from '@/components/shell/page-heading';
import { roleAllows } from '@/lib/access/permissions';
import { placeKey } from '@/lib/access/place';
import { approvalHref, assessmentHref } from '@/lib/assessment/addresses';
import { decisionBoxes } from '@/lib/assessment/approval-fields';
import { DECIDED, changesWords } from '@/lib/assessment/approval-words';
import { pageTitle } from '@/lib/assessment/page-title';
import type { ThemeClaims } from '@/lib/assessment/claim';
import type { AssessmentState } from '@/lib/assessment/assessment-state';
import { assessmentState } from '@/lib/assessment/assessment-state';
import { decide } from './actions';
import { DecisionForm } from './decision-form';

type Address = PageProps<'/assessments/[assessmentId]/approval'>;

/** Everything that the page shows. Read once a request: its title needs it too. */
const readDecision = cache(async (assessmentId: string) => {
  const id = parseAssessmentId(assessmentId);
  const { scope } = await requireAuthorityScope('assessment:read');
  const decision = await inScope(scope, (tx) => loadDecision(tx, scope, id));
  return { scope, decision: decision ?? notFound() };
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { decision } = await readDecision((await params).assessmentId);
  return { title: pageTitle('Approval', decision.definition) };
}

export default async function ApprovalPage({ params, searchParams }: Address) {
  const { all, done } = await searchParams;
  const { scope, decision } = await readDecision((await params).assessmentId);
  const { assessment, definition, approval, last } = decision;
  const { id } = assessment;
  const isWhole = all !== undefined || last === undefined;
  const isAsked = approval.standing.kind !== 'not-asked';
  const themes = isAsked ? await approvalClaims(decision, { isWhole }) : [];
  const state = assessmentState(assessment, today());
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: assessmentHref(id), label: definition.title },
      ]}
    >
      <DoneNote done={done} />
      <PageHeading over={`${definition.title}, ${assessment.roundName} round`}>Approval</PageHeading>
      <ApprovalStandingNote
        assessmentId={id}
        approval={approval}
        state={state}
        role={scope.role}
        reader={scope.memberId}
      />
      {last === undefined ? null : <WhatIsShown assessmentId={id} isWhole={isWhole} themes={themes} />}
      {roleAllows(scope.role, 'assessment:approve') ? (
        <DecisionForm
          action={decide.bind(null, placeKey(scope))}
          assessmentId={id}
          seen={approval.seen}
          themes={canDecide(decision, state) ? themes : null}
          boxes={decisionBoxes(definition.themes)}
        >
          <Claims themes={themes} />
        </DecisionForm>
      ) : (
        <Claims themes={themes} />
      )}
    </PageFrame>
  );
}

/** Whether an approver who reads this page can decide. */
function canDecide({ approval }: Decision, state: AssessmentState): boolean {
  return state === 'open' && approval.standing.kind === 'waiting' && !approval.wroteThemselves;
}

function DoneNote({ done }: { readonly done: string | readonly string[] | undefined }) {
  const said = Object.entries(DECIDED).find(([key]) => key === done)?.[1];
  return said === undefined ? null : <NotificationBanner isSuccess>{said}</NotificationBanner>;
}

type ClaimsProps = { readonly themes: readonly ThemeClaims[] };

/** After a first decision: that only what changed is shown, or everything, and the way to the other. */
function WhatIsShown({
  assessmentId,
  isWhole,
  themes,
}: ClaimsProps & { readonly assessmentId: string; readonly isWhole: boolean }) {
  if (isWhole) {
    return (
      <p className="ct-p">
        <a href={approvalHref(assessmentId)}>Show only what changed since the last decision</a>
      </p>
    );
  }
  return (
    <p className="ct-p">
      {changesWords(themes.flatMap(({ claims }) => claims))}{' '}
      <a href={approvalHref(assessmentId, { isWhole: true })}>Show every answer</a>
    </p>
  );
}

function Claims({ themes }: ClaimsProps) {
  return themes.map(({ themeId, title, claims }) => (
    <section key={themeId} className="ct-gap">
      <h2 className="ct-h2">{title}</h2>
      <ul className="ct-rows">
        {claims.map((claim) => (
          <ClaimBlock key={claim.questionId} claim={claim} />
        ))}
      </ul>
    </section>
  ));
}
