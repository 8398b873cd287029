import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { parseAssessmentId } from '@/app/_server/answering/load-assessment';
import { loadConversation } from '@/app/_server/mail/load-conversation';
import { markSeenLater } from '@/app/_server/answering/mark-seen';
import { requireAuthorityScope } from '@/app/_server/require-scope';
import { today } from '@/app/_server/today';
import { AnswerNow } from '@/components/conversation/answer-now';
import { Note } from '@/components/shell/note';
import { PageHeading } from '@/components/shell/page-heading';
import { onlyHolders } from '@/lib/access/permission-words';
import { roleAllows } from '@/lib/access/permissions';
import { assessmentHref, conversationsHref, questionHref, shownThreadHref } from '@/lib/assessment/addresses';
import { pageTitle } from '@/lib/assessment/page-title';
import { assessmentState, isEditable } from '@/lib/assessment/assessment-state';
import { STILL_OPEN, WHO_READS } from '@/lib/conversation/conversation-words';
import { countSchema } from '@/lib/conversation/post-fields';
import { findThemeOf } from '@/lib/framework/visibility';
import { Threads } from './threads';

type Address = PageProps<'/assessments/[assessmentId]/questions/[questionId]/conversation'>;

/** Everything that the page shows. Read once a request: its title needs it too. */
const readConversation = cache(async (assessmentId: string, questionId: string) => {
  const asked = { assessmentId: parseAssessmentId(assessmentId), questionId };
  const { scope } = await requireAuthorityScope('assessment:read');
  const found = await inScope(scope, (tx) => loadConversation(tx, scope, asked));
  return { scope, ...(found ?? notFound()) };
});

async function readAddress({ params }: Address) {
  const { assessmentId, questionId } = await params;
  return readConversation(assessmentId, questionId);
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  return { title: pageTitle('Conversation', (await readAddress(address)).definition) };
}

export default async function ConversationPage(address: Address) {
  const { scope, ...conversation } = await readAddress(address);
  const { assessment, definition, question, threads } = conversation;
  const { thread, shown, posted } = await address.searchParams;
  const sentTo = threads.find(({ id }) => id === thread);
  // A mail cannot lead through sign-in to an anchor: it names the thread, and this does the rest.
  if (sentTo !== undefined) redirect(shownThreadHref({ ...sentTo, threadId: sentTo.id }));
  markSeenLater(scope, threads);
  const here = assessmentHref(assessment.id);
  const themeId = findThemeOf(definition, question.id)?.id ?? '';
  const canSay = roleAllows(scope.role, 'conversation:take-part');
  return (
    <PageFrame
      section="assessments"
      crumbs={[
        { href: '/assessments', label: 'Assessments' },
        { href: here, label: definition.title },
        { href: conversationsHref(assessment.id), label: 'Conversations' },
      ]}
    >
      <PageHeading over={`${definition.title}, ${assessment.roundName} round`}>Conversation</PageHeading>
      <p className="ct-lead">
        <a href={questionHref(assessment.id, { themeId, questionId: question.id })}>{question.text}</a>
      </p>
      <AnswerNow answer={conversation.answer} saved={conversation.saved} />
      <Note>
        <p>{WHO_READS}</p>
        {isEditable(assessmentState(assessment, today())) ? null : <p>{STILL_OPEN}</p>}
        {canSay ? null : <p>Your role reads here. {onlyHolders('conversation:take-part')}</p>}
      </Note>
      <Threads
        {...conversation}
        scope={scope}
        canSay={canSay}
        shown={z.uuid().safeParse(shown).data ?? null}
        posted={countSchema.safeParse(posted).data ?? null}
      />
    </PageFrame>
  );
}
