import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import type { BackingOf } from '@/app/_server/evidence/load-backing';
import { loadThemeForReader } from '@/app/_server/answering/load-theme-for-reader';
import { noteVisit } from '@/app/_server/answering/note-visit';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { themeView } from '@/app/_server/answering/theme-view';
import type { ThemeView } from '@/app/_server/answering/theme-view';
import { today } from '@/app/_server/today';
import { QuestionAside } from '@/components/assessment/question-aside';
import { EvidenceLine } from '@/components/evidence/evidence-line';
import { ThemeNav } from '@/components/assessment/theme-nav';
import { PageHeading } from '@/components/shell/page-heading';
import {
  assessmentHref,
  conversationHref,
  historyHref,
  noteHref,
  questionPageHref,
} from '@/lib/assessment/addresses';
import type { Question } from '@/lib/framework/question';
import { isNoted, presenceWords } from '@/lib/assessment/presence';
import { themePlace } from '@/lib/assessment/theme-place';
import { pageTitle } from '@/lib/assessment/page-title';
import { whyReadOnly } from '@/lib/assessment/locked-words';
import { roleAllows } from '@/lib/access/permissions';
import { placeKey } from '@/lib/access/place';
import { saveTheme } from './actions';
import { KeptNote } from './kept-note';
import { OpenedNote } from './opened-note';
import { ReadOnlyTheme } from './read-only-theme';
import { ThemeForm } from './theme-form';
import { WhatIsAsked } from './what-is-asked';
import { workshopLineOf } from './workshop-line-of';

type Address = PageProps<'/assessments/[assessmentId]/themes/[themeId]'>;
type Search = Awaited<Address['searchParams']>;

/** Everything that the page shows. Read once a request: its title needs it too. */
const readTheme = cache(async (assessmentId: string, themeId: string) => {
  const { viewer, scope } = await requireAuthorityScope('assessment:read');
  const asked = { assessmentId: parseAssessmentId(assessmentId), themeId };
  const loaded = await inScope(scope, (tx) => loadThemeForReader(tx, scope, asked));
  if (loaded === undefined) notFound();
  const day = today();
  const { seen, backingOf, openThreads, workshops } = loaded;
  const reader = { viewerId: scope.memberId, now: new Date() };
  const presence = { words: presenceWords(seen, reader), isNoted: isNoted(seen, reader) };
  return { viewer, scope, day, openThreads, workshops, presence, backingOf, view: themeView(loaded, day) };
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { assessmentId, themeId } = await params;
  const { theme, definition } = (await readTheme(assessmentId, themeId)).view;
  return { title: pageTitle(theme.title, definition) };
}

export default async function ThemePage({ params, searchParams }: Address) {
  const { assessmentId, themeId } = await params;
  const { viewer, scope, day, openThreads, view, presence, backingOf, workshops } = await readTheme(
    assessmentId,
    themeId,
  );
  const { assessment, definition, theme } = view;
  const stop = whyReadOnly({ ...assessment, state: view.state }, day, scope.role);
  const isAsked = view.shown.length > 0;
  const canEdit = stop === null && isAsked;
  const here = assessmentHref(assessment.id);
  const asides = asidesOf(view, {
    openThreads,
    backingOf,
    leavesForm: canEdit,
    mayAdd: view.state === 'open' && roleAllows(scope.role, 'evidence:manage'),
    canWrite: roleAllows(scope.role, 'answer:edit'),
    workshopLine: workshopLineOf({ assessmentId: assessment.id, workshops, canHold: canEdit }),
  });
  if (canEdit && !presence.isNoted) noteVisit(scope, { assessmentId: assessment.id, themeId: theme.id });
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: here, label: definition.title },
      ]}
    >
      <div className="ct-split ct-split--side">
        <ThemeNav assessmentHref={here} current={theme.id} themes={view.progress.themes} />
        <div>
          <PageHeading over={`${definition.title}, ${themePlace(view.progress.themes, theme.id)}`}>
            {theme.title}
          </PageHeading>
          <p className="ct-p">{theme.why}</p>
          <WhatIsAsked view={view} presence={presence.words} />
          {canEdit ? <SavedNotes view={view} search={await searchParams} /> : null}
          {canEdit ? (
            <ThemeForm
              action={saveTheme.bind(null, placeKey(scope))}
              assessmentId={assessment.id}
              themeId={theme.id}
              personId={viewer.userId}
              authorityType={assessment.authorityType}
              today={day}
              views={view.questions}
              asides={asides}
              nextTheme={view.nextTheme}
            />
          ) : (
            <ReadOnlyTheme stop={isAsked ? stop : null} view={view} asides={asides} />
          )}
        </div>
      </div>
    </PageFrame>
  );
}

/** What came of the last saving of the whole page, as its address says it. */
function SavedNotes({ view, search }: { readonly view: ThemeView; readonly search: Search }) {
  return (
    <>
      <KeptNote kept={search['kept']} assessmentId={view.assessment.id} shown={view.shown} />
      <OpenedNote opened={search['opened']} shown={view.shown} />
    </>
  );
}

type Beside = {
  /** By question. */
  readonly openThreads: ReadonlyMap<string, number>;
  readonly backingOf: BackingOf;
  readonly leavesForm: boolean;
  readonly mayAdd: boolean;
  readonly canWrite: boolean;
  readonly workshopLine: (question: Question) => ReactNode;
};

function asidesOf(
  { assessment, shown, definition, lastRoundOf, inheritedOf }: ThemeView,
  { openThreads, backingOf, leavesForm, mayAdd, canWrite, workshopLine }: Beside,
): Readonly<Record<string, ReactNode>> {
  return Object.fromEntries(
    shown.map((question) => [
      question.id,
      <QuestionAside
        key={question.id}
        question={question}
        sources={definition.sources}
        historyHref={historyHref(assessment.id, { questionId: question.id })}
        conversationHref={conversationHref(assessment.id, question.id)}
        openThreads={openThreads.get(question.id) ?? 0}
        evidence={
          <EvidenceLine
            backing={backingOf(question.id)}
            href={questionPageHref(assessment.id, question.id, 'evidence')}
            canAdd={mayAdd}
            leavesForm={leavesForm}
            about={question.text}
          />
        }
        noteHref={canWrite ? noteHref(assessment.id, question.id) : null}
        lastRound={lastRoundOf(question.id)}
        inherited={inheritedOf(question.id)}
        workshop={workshopLine(question)}
      />,
    ]),
  );
}
