import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { loadAssessment, parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { ThreadTable } from '@/components/conversation/thread-table';
import { Pagination } from '@/components/govuk/pagination';
import { PageHeading } from '@/components/shell/page-heading';
import { listColleagues } from '@/db/queries/colleagues';
import { listThreads } from '@/db/queries/threads';
import { assessmentHref, conversationsHref } from '@/lib/assessment/addresses';
import { pageTitle } from '@/lib/assessment/page-title';
import { conversationsHeading } from '@/lib/conversation/conversation-words';
import { SHOWN_THREADS, SHOWN_WORDS, listPage, threadListSchema } from '@/lib/conversation/thread-list';
import { allQuestions } from '@/lib/framework/visibility';

type Address = PageProps<'/assessments/[assessmentId]/conversations'>;

/** Everything that the page shows. Read once a request: its title needs it too. */
const readThreads = cache(async (id: string) => {
  const assessmentId = parseAssessmentId(id);
  const { scope } = await requireAuthorityScope('assessment:read');
  const loaded = await inScope(scope, async (tx) => {
    const found = await loadAssessment(tx, scope, assessmentId);
    if (found === undefined) return undefined;
    const leads = await listColleagues(tx, scope, ['lead']);
    return { ...found, leads, threads: await listThreads(tx, scope, { assessmentId }) };
  });
  return { scope, ...(loaded ?? notFound()) };
});

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { definition } = await readThreads((await params).assessmentId);
  return { title: pageTitle('Conversations', definition) };
}

export default async function ConversationsPage({ params, searchParams }: Address) {
  const { scope, assessment, definition, leads, threads } = await readThreads((await params).assessmentId);
  const asked = threadListSchema.parse(await searchParams);
  const list = listPage(threads, { ...asked, leads, viewerId: scope.memberId });
  const { id } = assessment;
  const { show } = asked;
  const { page, isLast } = list;
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: assessmentHref(id), label: definition.title },
      ]}
    >
      <PageHeading over={`${definition.title}, ${assessment.roundName} round`}>
        {conversationsHeading(list.counts.open)}
      </PageHeading>
      <p className="ct-p">To begin one, open a question and follow its link “Conversation”.</p>
      <nav aria-label="Which conversations">
        <ul className="ct-links">
          {SHOWN_THREADS.map((each) => (
            <li key={each}>
              {each === show ? (
                <strong>
                  {SHOWN_WORDS[each]} ({list.counts[each]})
                </strong>
              ) : (
                <a href={conversationsHref(id, { show: each })}>
                  {SHOWN_WORDS[each]} ({list.counts[each]})
                </a>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <ThreadTable
        threads={list.threads}
        questions={new Map(allQuestions(definition).map(({ id: question, text }) => [question, text]))}
        viewerId={scope.memberId}
      />
      <Pagination
        previousHref={page === 1 ? null : conversationsHref(id, { show, page: page - 1 })}
        nextHref={isLast ? null : conversationsHref(id, { show, page: page + 1 })}
      />
    </PageFrame>
  );
}
