import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { inScope } from '@/app/_server/database';
import { today } from '@/app/_server/today';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { SeesLessNote } from '@/components/assessment/sees-less-note';
import { SharingChosen } from '@/components/assessment/sharing-chosen';
import { SharingExplained } from '@/components/assessment/sharing-explained';
import { SharingSaved } from '@/components/assessment/sharing-saved';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { PageHeading } from '@/components/shell/page-heading';
import { findAssessment } from '@/db/queries/assessments';
import { listContextNoteVersions } from '@/db/queries/context-notes';
import { findFramework } from '@/db/queries/frameworks';
import { findSharing, findSharingBefore } from '@/db/queries/sharing';
import { isWillingToTalk } from '@/db/queries/willing-to-talk';
import { onlyHolders } from '@/lib/access/permission-words';
import { roleAllows } from '@/lib/access/permissions';
import { placeKey } from '@/lib/access/place';
import { AUDIENCES, SHARING_LEVELS } from '@/lib/access/roles';
import type { Audience } from '@/lib/access/roles';
import { assessmentHref } from '@/lib/assessment/addresses';
import { seesLessWords } from '@/lib/assessment/sees-less';
import { earliestCompared } from '@/lib/benchmark/latest-entries';
import { drawnWith } from '@/lib/assessment/drawn-sharing';
import { pageTitle } from '@/lib/assessment/page-title';
import {
  AUDIENCE_WORDS,
  LEVEL_WORDS,
  NEVER_SHARED,
  PUBLIC_WAITS,
  shownTo,
} from '@/lib/assessment/sharing-words';
import { OFFER_WAITS, offerWords } from '@/lib/contact/offer-words';
import { saveSharing } from './actions';
import { ContextNoteSection } from './context-note-section';
import { SharingForm } from './sharing-form';

type Address = PageProps<'/assessments/[assessmentId]/sharing'>;

/** Whose page it is and what was chosen. Read once a request: its title needs it too. */
const readSharing = cache(async (assessmentId: string) => {
  const id = parseAssessmentId(assessmentId);
  const { scope } = await requireAuthorityScope('assessment:read');
  const found = await inScope(scope, async (tx) => {
    const assessment = await findAssessment(tx, scope, id);
    if (assessment === undefined) return undefined;
    const definition = await findFramework(tx, assessment.frameworkId, assessment.frameworkVersion);
    return {
      assessment,
      title: definition?.title ?? '',
      sharing: await findSharing(tx, scope, id),
      before: await findSharingBefore(tx, scope, {
        assessmentId: id,
        since: earliestCompared(today()),
      }),
      isWilling: await isWillingToTalk(tx, scope, id),
      versions: await listContextNoteVersions(tx, scope, id),
    };
  });
  return { scope, ...(found ?? notFound()) };
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: pageTitle('Who sees it', await readSharing((await params).assessmentId)) };
}

function levelsFor(audience: Audience) {
  return [...SHARING_LEVELS].reverse().map((value) => ({
    value,
    label: LEVEL_WORDS[value].name,
    hint: shownTo(audience, value),
  }));
}

export default async function SharingPage({ params, searchParams }: Address) {
  const read = await readSharing((await params).assessmentId);
  const { scope, assessment, title, versions } = read;
  const { id } = assessment;
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: assessmentHref(id), label: title },
      ]}
    >
      <JustDone done={await searchParams} {...read} />
      <PageHeading over={`${title}, ${assessment.roundName} round`}>Who sees it once it is sent</PageHeading>
      <p className="ct-p">{NEVER_SHARED}</p>
      <p className="ct-p">{PUBLIC_WAITS}</p>
      <SeesLessNote sentences={seesLessWords(read.sharing, read.before)} />
      <Choice {...read} />
      <ContextNoteSection scope={scope} assessmentId={id} versions={versions} />
      <SharingExplained />
    </PageFrame>
  );
}

type Read = Awaited<ReturnType<typeof readSharing>>;
type Done = Awaited<Address['searchParams']>;

function JustDone({ done, assessment, versions }: Read & { readonly done: Done }) {
  const { saved, noted } = done;
  return (
    <>
      {saved === undefined ? null : (
        <SharingSaved assessmentId={assessment.id} isSubmitted={assessment.submitted} />
      )}
      {noted === undefined ? null : (
        <NotificationBanner isSuccess>
          {(versions[0]?.note ?? '') === ''
            ? 'The context note is taken away.'
            : 'The context note is saved.'}
        </NotificationBanner>
      )}
    </>
  );
}

/** What is chosen, and the form that changes it for whoever may. */
function Choice({ scope, assessment, sharing, isWilling }: Read) {
  const isNamed = sharing['lab-councils'] === 'named';
  if (!roleAllows(scope.role, 'sharing:choose')) {
    return (
      <>
        <SharingChosen sharing={sharing} />
        <p className="ct-p">{offerWords(isWilling, isNamed)}</p>
        <p className="ct-p ct-gap">{onlyHolders('sharing:choose')}</p>
      </>
    );
  }
  return (
    <>
      {isWilling && !isNamed ? <p className="ct-p">{OFFER_WAITS}</p> : null}
      <SharingForm
        action={saveSharing.bind(null, placeKey(scope))}
        assessmentId={assessment.id}
        isWilling={isWilling}
        drawn={drawnWith({ sharing, isWilling })}
        audiences={AUDIENCES.map((audience) => ({
          audience,
          ...AUDIENCE_WORDS[audience],
          chosen: sharing[audience],
          levels: levelsFor(audience),
        }))}
      />
    </>
  );
}
