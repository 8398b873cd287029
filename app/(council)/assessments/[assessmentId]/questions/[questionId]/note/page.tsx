import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { findAskedQuestion } from '@/app/_server/answering/find-asked-question';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { PageHeading } from '@/components/shell/page-heading';
import { listNotes } from '@/db/queries/notes-to-next-round';
import { placeKey } from '@/lib/access/place';
import { assessmentHref, questionHref } from '@/lib/assessment/addresses';
import { pageTitle } from '@/lib/assessment/page-title';
import { formatDayTime } from '@/lib/format/date';
import { findThemeOf } from '@/lib/framework/visibility';
import { saveNote } from './actions';
import { NoteForm } from './note-form';

type Address = PageProps<'/assessments/[assessmentId]/questions/[questionId]/note'>;

/** Everything that the page shows. Read once a request: its title needs it too. */
const readNote = cache(async (id: string, questionId: string) => {
  const assessmentId = parseAssessmentId(id);
  const { scope } = await requireAuthorityScope('answer:edit');
  const found = await inScope(scope, async (tx) => {
    const asked = await findAskedQuestion(tx, scope, { assessmentId, questionId });
    return asked && { ...asked, notes: await listNotes(tx, scope, assessmentId) };
  });
  const { notes, ...asked } = found ?? notFound();
  return { ...asked, assessmentId, scope, note: notes.find((one) => one.questionId === questionId) };
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { assessmentId, questionId } = await params;
  return { title: pageTitle('Note for next round', (await readNote(assessmentId, questionId)).definition) };
}

export default async function NotePage({ params, searchParams }: Address) {
  const { assessmentId: id, questionId } = await params;
  const { assessmentId, scope, definition, question, note } = await readNote(id, questionId);
  const themeId = findThemeOf(definition, questionId)?.id ?? notFound();
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: assessmentHref(assessmentId), label: definition.title },
      ]}
    >
      <PageHeading over={definition.title}>Note for next round</PageHeading>
      {(await searchParams)['noted'] === undefined ? null : (
        <NotificationBanner isSuccess>
          {note === undefined ? 'The note is taken away.' : 'The note is saved.'}
        </NotificationBanner>
      )}
      <p className="ct-lead">
        <a href={questionHref(assessmentId, { themeId, questionId })}>{question.text}</a>
      </p>
      <p className="ct-p">
        For whoever answers this question in the next round. It stands beside the question then. Everyone with
        a place for your council can read it; it is no part of what you send.
      </p>
      {note === undefined ? null : (
        <p className="ct-s ct-muted">
          {note.writtenBy}, {formatDayTime(note.writtenAt)}
        </p>
      )}
      <NoteForm
        action={saveNote.bind(null, placeKey(scope))}
        assessmentId={assessmentId}
        questionId={questionId}
        note={note?.note ?? ''}
      />
    </PageFrame>
  );
}
