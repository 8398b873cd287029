import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { loadReading, requireStudent } from '@/app/_server/insights/load-moves';
import type { OneReading } from '@/app/_server/insights/load-moves';
import { saveCodes } from '@/app/(lab)/lab/insights/actions';
import { readingSearchSchema } from '@/app/(lab)/lab/insights/schemas';
import { ReadingWords } from '@/components/insights/reading-words';
import { PageHeading } from '@/components/shell/page-heading';
import { placeKey } from '@/lib/access/place';
import { CODE_BOOK, INSIGHTS, insightHref, readingsHref } from '@/lib/insights/addresses';
import { codesInUse } from '@/lib/insights/code';
import { hasNoWords } from '@/lib/insights/readings';
import { ReadingForm } from './reading-form';

export const metadata: Metadata = { title: 'Code what a council wrote' };

export default async function ReadingPage({ searchParams }: PageProps<'/lab/insights/reading'>) {
  const student = await requireStudent();
  const { question: questionId, of: submissionId } = readingSearchSchema.parse(await searchParams);
  const one =
    questionId === null || submissionId === null
      ? undefined
      : await loadReading(student, { questionId, submissionId });
  const found = one !== undefined && !hasNoWords(one.reading) ? one : undefined;
  const save = saveCodes.bind(null, placeKey(student.lab));
  return (
    <PageFrame section="insights" crumbs={crumbsOf(found)}>
      {found === undefined ? (
        <>
          <PageHeading over="Policy lab">Nothing to code here now</PageHeading>
          <p className="ct-p">
            The council shares this by name no more, or has sent again since, or wrote nothing here.
          </p>
          <ReadingForm action={save} reading={null} codes={[]} />
        </>
      ) : (
        <>
          <PageHeading over={`Policy lab. ${found.question.text}`}>
            What {found.reading.move.authorityName} did
          </PageHeading>
          <h2 className="ct-h2">What it wrote</h2>
          <ReadingWords reading={found.reading} />
          <ReadingForm action={save} reading={formOf(found)} codes={choicesOf(found)} />
          <p className="ct-p">
            A code is missing? Make it in the <a href={CODE_BOOK}>code book</a> first.
          </p>
        </>
      )}
    </PageFrame>
  );
}

function crumbsOf(found: OneReading | undefined) {
  if (found === undefined) return [{ href: INSIGHTS, label: 'Insights' }];
  return [
    { href: insightHref(INSIGHTS, found.input.definition.id), label: 'Insights' },
    { href: readingsHref(found.question.id), label: 'What councils wrote' },
  ];
}

function formOf({ question, reading, version }: OneReading) {
  const { submissionId } = reading.move;
  return {
    questionId: question.id,
    submissionId,
    version,
    ticked: reading.codes.map(({ code }) => code.id),
  };
}

/** Codes in use, and those that stand here though they are retired: they may be taken away. */
function choicesOf({ input, reading }: OneReading) {
  const inUse = codesInUse(input.codes);
  const retired = reading.codes.map(({ code }) => code).filter(({ retiredAt }) => retiredAt !== null);
  return [...inUse, ...retired].map(({ id, name, retiredAt }) => ({
    id,
    label: retiredAt === null ? name : `${name} (retired)`,
  }));
}
