import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { loadAssessment, parseAssessmentId } from '@/app/_server/answering/load-assessment';
import type { LoadedAssessment } from '@/app/_server/answering/load-assessment';
import { ownQuestions } from '@/app/_server/answering/own-questions';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { LockedNote } from '@/components/assessment/locked-note';
import { FileLinks } from '@/components/circulate/file-links';
import { ButtonLink } from '@/components/govuk/button';
import { PageHeading } from '@/components/shell/page-heading';
import { roleAllows } from '@/lib/access/permissions';
import { assessmentHref, readBackHref, workshopHref } from '@/lib/assessment/addresses';
import { pageTitle } from '@/lib/assessment/page-title';
import { assessmentState } from '@/lib/assessment/assessment-state';
import { whyReadOnly } from '@/lib/assessment/locked-words';
import { AWAY_PARTS, AWAY_TITLE, NO_FILE_FOR_REVIEWERS, READ_BACK_TITLE } from '@/lib/circulate/away-words';
import { applicableQuestions, shownQuestions } from '@/lib/framework/visibility';

type Address = PageProps<'/assessments/[assessmentId]/away'>;

/** Everything that the page shows. Read once a request: its title needs it too. */
const readView = cache(async (id: string) => {
  const assessmentId = parseAssessmentId(id);
  const { scope } = await requireAuthorityScope('assessment:read');
  const view = await inScope(scope, async (tx) => {
    const loaded = await loadAssessment(tx, scope, assessmentId);
    return loaded && { ...loaded, mine: (await ownQuestions(tx, scope, loaded)).ids.size };
  });
  return { scope, view: view ?? notFound() };
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { view } = await readView((await params).assessmentId);
  return { title: pageTitle(AWAY_TITLE, view.definition) };
}

export default async function AwayPage({ params }: Address) {
  const { scope, view } = await readView((await params).assessmentId);
  const { assessment, definition, mine } = view;
  const { take, bring, room, alone } = AWAY_PARTS;
  const first = firstWithLevels(view);
  const mayTake = roleAllows(scope.role, 'report:export');
  const state = assessmentState(assessment, today());
  const stop = whyReadOnly({ state, closesOn: assessment.closesOn }, today(), scope.role);
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: assessmentHref(assessment.id), label: definition.title },
      ]}
    >
      <PageHeading over={`${definition.title}, ${assessment.roundName} round`}>{AWAY_TITLE}</PageHeading>
      <section>
        <h2 className="ct-h2">{take.title}</h2>
        <p className="ct-p">{take.says}</p>
        <p className="ct-p">{mayTake ? take.who : NO_FILE_FOR_REVIEWERS}</p>
        <FileLinks
          assessmentId={assessment.id}
          frameworkId={definition.id}
          all={applicableQuestions(definition, assessment.authorityType).length}
          mine={mine}
          mayTake={mayTake}
        />
      </section>
      <section className="ct-gap">
        <h2 className="ct-h2">{bring.title}</h2>
        <p className="ct-p">{bring.says}</p>
        <p className="ct-p">{bring.word}</p>
        <LockedNote stop={stop} />
        {stop === null ? <ButtonLink href={readBackHref(assessment.id)}>{READ_BACK_TITLE}</ButtonLink> : null}
      </section>
      <section className="ct-gap">
        <h2 className="ct-h2">{room.title}</h2>
        <p className="ct-p">{room.says}</p>
        {stop !== null || first === undefined ? null : (
          <p className="ct-p">
            <a href={workshopHref(assessment.id, first.id)}>Begin with the first question that has levels</a>
          </p>
        )}
      </section>
      <section className="ct-gap">
        <h2 className="ct-h2">{alone.title}</h2>
        <p className="ct-p">{alone.says}</p>
      </section>
    </PageFrame>
  );
}

function firstWithLevels({ assessment: { authorityType }, definition, answers }: LoadedAssessment) {
  return shownQuestions(definition, { authorityType, answers }).find(({ kind }) => kind === 'maturity');
}
