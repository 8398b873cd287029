import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { loadReadBack } from '@/app/_server/spreadsheets/load-read-back';
import type { LoadedReadBack } from '@/app/_server/spreadsheets/load-read-back';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { LockedNote } from '@/components/assessment/locked-note';
import { PageHeading } from '@/components/shell/page-heading';
import { placeKey } from '@/lib/access/place';
import type { AuthorityScope } from '@/lib/access/scope';
import { assessmentHref } from '@/lib/assessment/addresses';
import { pageTitle } from '@/lib/assessment/page-title';
import { assessmentState } from '@/lib/assessment/assessment-state';
import { whyReadOnly } from '@/lib/assessment/locked-words';
import {
  AWAY_TITLE,
  CHECK_TITLE,
  LEFT_BELOW,
  READ_BACK_TITLE,
  SHEET_HINT,
  TAKES_ITS_PLACE,
} from '@/lib/circulate/away-words';
import { PERSONAL_DETAILS_NOTE } from '@/lib/circulate/notes-sheet';
import { MOST_BYTES_A_SHEET, NOT_A_SPREADSHEET } from '@/lib/circulate/spreadsheet-kind';
import { bringIn } from './actions';
import { AfterNote } from './after-note';
import { BringForm } from './bring-form';
import { Preview } from './preview';

type Address = PageProps<'/assessments/[assessmentId]/read-back'>;

const searchSchema = z.object({
  saved: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .nullable()
    .catch(null),
  again: z.literal('yes').nullable().catch(null),
  refused: z.enum(['too-large', 'not-here']).nullable().catch(null),
});

/** Everything that the page shows. Read once a request: its title needs it too. */
const readView = cache(async (id: string) => {
  const asked = { assessmentId: parseAssessmentId(id), today: today() };
  const { scope } = await requireAuthorityScope('assessment:read');
  const view = await inScope(scope, (tx) => loadReadBack(tx, scope, asked));
  return { scope, view: view ?? notFound() };
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { view } = await readView((await params).assessmentId);
  return { title: pageTitle(view.waiting === null ? READ_BACK_TITLE : CHECK_TITLE, view.definition) };
}

export default async function ReadBackPage({ params, searchParams }: Address) {
  const { scope, view } = await readView((await params).assessmentId);
  const { saved, refused, again } = searchSchema.parse(await searchParams);
  const { assessment, definition, waiting } = view;
  const stop = whyReadOnly(
    { state: assessmentState(assessment, today()), closesOn: assessment.closesOn },
    today(),
    scope.role,
  );
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: assessmentHref(assessment.id), label: definition.title },
        { href: assessmentHref(assessment.id, 'away'), label: AWAY_TITLE },
      ]}
    >
      <AfterNote
        assessmentId={assessment.id}
        saved={saved}
        savedAt={view.savedAt}
        isNotHere={refused === 'not-here'}
      />
      <PageHeading over={`${definition.title}, ${assessment.roundName} round`}>
        {waiting === null ? READ_BACK_TITLE : CHECK_TITLE}
      </PageHeading>
      <LockedNote stop={stop} />
      {stop === null ? (
        <WhatToDo
          {...{ scope, view }}
          isNew={saved === null}
          isAgain={again !== null}
          isRefused={refused === 'too-large'}
        />
      ) : null}
    </PageFrame>
  );
}

type WhatToDoProps = {
  readonly scope: AuthorityScope;
  readonly view: LoadedReadBack;
  readonly isNew: boolean;
  /** They want to bring in another in the place of the one that waits. */
  readonly isAgain: boolean;
  readonly isRefused: boolean;
};

/** The spreadsheet that waits, or the form that brings one in. */
function WhatToDo({ scope, view, isNew, isAgain, isRefused }: WhatToDoProps) {
  // A file that was too large came from the form, and its reason stands there.
  if (view.waiting !== null && !isAgain && !isRefused) {
    return (
      <>
        {isNew ? null : <p className="ct-p">{LEFT_BELOW}</p>}
        <Preview view={view} waiting={view.waiting} scope={scope} />
      </>
    );
  }
  return (
    <>
      {view.waiting === null ? null : <p className="ct-p">{TAKES_ITS_PLACE}</p>}
      <p className="ct-p">{PERSONAL_DETAILS_NOTE}</p>
      <BringForm
        action={bringIn.bind(null, placeKey(scope))}
        assessmentId={view.assessment.id}
        hint={SHEET_HINT}
        tooLarge={NOT_A_SPREADSHEET['too-large']}
        most={MOST_BYTES_A_SHEET}
        isRefused={isRefused}
      />
    </>
  );
}
