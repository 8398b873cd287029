import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { loadTheme, parseAssessmentId } from '@/app/_server/load-assessment';
import { inScope } from '@/app/_server/database';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { themeView } from '@/app/_server/theme-view';
import type { ThemeView } from '@/app/_server/theme-view';
import { today } from '@/app/_server/today';
import { QuestionAside } from '@/components/assessment/question-aside';
import { ThemeNav } from '@/components/assessment/theme-nav';
import { PageHeading } from '@/components/shell/page-heading';
import { assessmentHref, historyHref } from '@/lib/assessment/addresses';
import { minutesFor, minutesInWords } from '@/lib/assessment/minutes';
import { onlyHolders } from '@/lib/access/permission-words';
import { themePlace } from '@/lib/assessment/theme-place';
import { pageTitle } from '@/lib/assessment/page-title';
import { roleAllows } from '@/lib/access/permissions';
import { placeKey } from '@/lib/access/place';
import { countOf } from '@/lib/format/number-word';
import { saveTheme } from './actions';
import { OpenedNote } from './opened-note';
import { ReadOnlyTheme } from './read-only-theme';
import { ThemeForm } from './theme-form';

type Address = PageProps<'/assessments/[assessmentId]/themes/[themeId]'>;

/** Everything that the page shows. Read once a request: its title needs it too. */
const readTheme = cache(async (assessmentId: string, themeId: string) => {
  const { viewer, scope } = await requireAuthorityScope('assessment:read');
  const asked = { assessmentId: parseAssessmentId(assessmentId), themeId };
  const loaded = await inScope(scope, (tx) => loadTheme(tx, scope, asked));
  const day = today();
  return { viewer, scope, day, view: themeView(loaded ?? notFound(), day) };
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { assessmentId, themeId } = await params;
  const { theme, definition } = (await readTheme(assessmentId, themeId)).view;
  return { title: pageTitle(theme.title, definition) };
}

export default async function ThemePage({ params, searchParams }: Address) {
  const { assessmentId, themeId } = await params;
  const { opened } = await searchParams;
  const { viewer, scope, day, view } = await readTheme(assessmentId, themeId);
  const { assessment, definition, theme, locked } = view;
  const canEdit = locked === null && roleAllows(viewer.member.role, 'answer:edit');
  const here = assessmentHref(assessment.id);
  const asides = asidesOf(view);
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
          <p className="ct-s ct-muted ct-p">
            {countOf(view.shown.length, 'question')}, about {minutesInWords(minutesFor(view.shown))}.
          </p>
          {canEdit ? <OpenedNote opened={opened} shown={view.shown} /> : null}
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
            <ReadOnlyTheme
              why={locked ?? `Your role reads here. ${onlyHolders('answer:edit')}`}
              view={view}
              asides={asides}
            />
          )}
        </div>
      </div>
    </PageFrame>
  );
}

function asidesOf({ assessment, shown, definition }: ThemeView): Readonly<Record<string, ReactNode>> {
  return Object.fromEntries(
    shown.map((question) => [
      question.id,
      <QuestionAside
        key={question.id}
        question={question}
        sources={definition.sources}
        historyHref={historyHref(assessment.id, { questionId: question.id })}
      />,
    ]),
  );
}
