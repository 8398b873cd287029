import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { historyLines } from '@/app/_server/answering/history-lines';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { loadHistory } from '@/app/_server/answering/load-history';
import type { History } from '@/app/_server/answering/load-history';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { HistoryTable } from '@/components/assessment/history-table';
import { NotificationBanner } from '@/components/govuk/notification-banner';
import { Pagination } from '@/components/govuk/pagination';
import { PageHeading } from '@/components/shell/page-heading';
import { VERSIONS_A_PAGE } from '@/db/queries/answer-history';
import { assessmentHref, historyHref, questionHref } from '@/lib/assessment/addresses';
import { restoredWords, versionsWords } from '@/lib/assessment/history-words';
import { pageTitle } from '@/lib/assessment/page-title';
import { findThemeOf } from '@/lib/framework/visibility';
import { restoreButtonOf } from './restore-button';

type Address = PageProps<'/assessments/[assessmentId]/history'>;

const versionSchema = z.string().regex(/^[1-9]\d{0,8}$/);

/** Which part of the history is asked for. What cannot be read is the whole, from its first page. */
const searchSchema = z.object({
  restored: versionSchema.transform(Number).nullable().catch(null),
  question: z.string().max(100).nullable().catch(null),
  page: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .catch('1')
    .transform(Number),
});

/** Everything that the page shows. Read once a request: its title needs it too. */
const readHistory = cache(async (assessmentId: string, questionId: string | null, page: number) => {
  const asked = { assessmentId: parseAssessmentId(assessmentId), questionId, page };
  const { scope } = await requireAuthorityScope('assessment:read');
  const history = (await inScope(scope, (tx) => loadHistory(tx, scope, asked))) ?? notFound();
  return { ...history, scope };
});

async function readAddress({ params, searchParams }: Address) {
  const { question, page, restored } = searchSchema.parse(await searchParams);
  return { ...(await readHistory((await params).assessmentId, question, page)), restored };
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  return { title: pageTitle('History', (await readAddress(address)).definition) };
}

export default async function HistoryPage(address: Address) {
  const history = await readAddress(address);
  const { assessment, definition, question, total, page } = history;
  const { id } = assessment;
  const questionId = question?.id ?? null;
  const isLast = page * VERSIONS_A_PAGE >= total;
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: assessmentHref(id), label: definition.title },
      ]}
    >
      <PageHeading over={`${definition.title}, ${assessment.roundName} round`}>
        {question === null ? 'History of the answers' : 'History of one answer'}
      </PageHeading>
      <RestoredNote {...history} />
      <Introduction {...history} />
      {history.entries.length === 0 ? (
        <p className="ct-p ct-none">Nothing has been saved here yet.</p>
      ) : (
        <HistoryTable
          assessmentId={id}
          lines={await historyLines(history)}
          namesQuestions={question === null}
          restoreButton={restoreButtonOf(history)}
        />
      )}
      <Pagination
        previousHref={page === 1 ? null : historyHref(id, { questionId, page: page - 1 })}
        nextHref={isLast ? null : historyHref(id, { questionId, page: page + 1 })}
      />
    </PageFrame>
  );
}

function RestoredNote({
  question,
  restored,
}: Pick<History, 'question'> & { readonly restored: number | null }) {
  if (question === null || restored === null) return null;
  return <NotificationBanner isSuccess>{restoredWords(restored)}</NotificationBanner>;
}

function Introduction({ assessment, definition, question, total, page }: History) {
  const themeId = question === null ? undefined : findThemeOf(definition, question.id)?.id;
  return (
    <>
      {question === null || themeId === undefined ? null : (
        <>
          <p className="ct-lead">
            <a href={questionHref(assessment.id, { themeId, questionId: question.id })}>{question.text}</a>
          </p>
          <p className="ct-p">
            <a href={historyHref(assessment.id)}>History of all answers</a>
          </p>
        </>
      )}
      <p className="ct-p">
        Every version is kept, with who made it. Nobody can change or remove one.
        {total === 0 ? null : ` ${versionsWords(total, { page, size: VERSIONS_A_PAGE })}.`}
      </p>
    </>
  );
}
