import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { loadBook, listMoves, requireStudent } from '@/app/_server/insights/load-moves';
import { makeNewCode } from '@/app/(lab)/lab/insights/actions';
import { codesSearchSchema } from '@/app/(lab)/lab/insights/schemas';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { PageHeading } from '@/components/shell/page-heading';
import { placeKey } from '@/lib/access/place';
import { INSIGHTS } from '@/lib/insights/addresses';
import { bookOf, doneWords } from '@/lib/insights/code-book';
import { BookTable } from './book-table';
import { NameForm } from './name-form';

export const metadata: Metadata = { title: 'Code book' };

export default async function CodesPage({ searchParams }: PageProps<'/lab/insights/codes'>) {
  const student = await requireStudent();
  const { done } = codesSearchSchema.parse(await searchParams);
  const book = await loadBook(student);
  const rows = bookOf({ ...book, frameworks: await listMoves(student) });
  return (
    <PageFrame section="insights" crumbs={[{ href: INSIGHTS, label: 'Insights' }]}>
      {done === null ? null : <NotificationBanner isSuccess>{doneWords(done)}</NotificationBanner>}
      <PageHeading over="Policy lab">Code book</PageHeading>
      <p className="ct-p">
        A code names one thing that councils did. Few codes that each mean one thing serve better than many.
        Counts are of what can be read now.
      </p>
      <BookTable rows={rows} />
      <h2 className="ct-h2">Add a code</h2>
      <NameForm
        form="new-code"
        action={makeNewCode.bind(null, placeKey(student.lab))}
        label="Add the code"
        code={null}
      />
    </PageFrame>
  );
}
