import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { loadReadings, requireStudent } from '@/app/_server/insights/load-moves';
import type { QuestionReadings } from '@/app/_server/insights/load-moves';
import { readingsSearchSchema } from '@/app/(lab)/lab/insights/schemas';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { CodeCounts } from '@/components/insights/code-counts';
import { ReadingWords } from '@/components/insights/reading-words';
import { PageHeading } from '@/components/shell/page-heading';
import { INSIGHTS, insightHref, readingHref } from '@/lib/insights/addresses';
import { countsOf } from '@/lib/insights/moves-view';
import { hasNoWords } from '@/lib/insights/readings';
import type { Reading } from '@/lib/insights/readings';

export const metadata: Metadata = { title: 'What councils wrote' };

export default async function ReadingsPage({ searchParams }: PageProps<'/lab/insights/readings'>) {
  const student = await requireStudent();
  const { question, done } = readingsSearchSchema.parse(await searchParams);
  const found = question === null ? undefined : await loadReadings(student, question);
  const back = found === undefined ? INSIGHTS : insightHref(INSIGHTS, found.input.definition.id);
  return (
    <PageFrame section="insights" crumbs={[{ href: back, label: 'Insights' }]}>
      {done === null ? null : <NotificationBanner isSuccess>The codes are saved.</NotificationBanner>}
      {found === undefined ? <NothingToRead /> : <ReadingsDocument found={found} />}
    </PageFrame>
  );
}

function NothingToRead() {
  return (
    <>
      <PageHeading over="Policy lab">Nothing to read here now</PageHeading>
      <p className="ct-p">
        No council that shares by name with you stands two levels or more higher on this question.
      </p>
    </>
  );
}

function ReadingsDocument({ found: { input, question, readings } }: { readonly found: QuestionReadings }) {
  const counts = countsOf(input, [question]);
  return (
    <>
      <PageHeading over={`Policy lab. ${input.definition.title}`}>{question.text}</PageHeading>
      {counts.length === 0 ? null : (
        <CodeCounts caption="Codes on what stands on this page." counts={counts} />
      )}
      {readings.map((reading) => (
        <section key={reading.move.submissionId} className="ct-gap">
          <h2 className="ct-h2">{reading.move.authorityName}</h2>
          <ReadingWords reading={reading} />
          {hasNoWords(reading) ? null : <CodeLink reading={reading} />}
        </section>
      ))}
    </>
  );
}

function CodeLink({ reading: { move } }: { readonly reading: Reading }) {
  return (
    <p className="ct-p">
      <a href={readingHref(move)}>
        Code this<span className="govuk-visually-hidden">: {move.authorityName}</span>
      </a>
    </p>
  );
}
