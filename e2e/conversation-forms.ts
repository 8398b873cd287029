import { conversationHref } from '@/lib/assessment/addresses';
import { ASSESSMENT } from './access-form';
import type { ActionForm } from './access-form';

const TALK = `${ASSESSMENT}/questions/[questionId]/conversation/actions.ts`;

/** Elmshire's questions with a thread that is open, and with one that was resolved: no journey writes there. */
const LIVELY = 's21-led-03';
const SETTLED = 's21-hom-01';
export const TALKED_ABOUT = [LIVELY, SETTLED];

function inTheTalk(question: string): ActionForm['seenAt'] {
  return ({ open }) => [{ as: 'lead', page: conversationHref(open, question) }];
}

/** With which a thread begins: it names the assessment. */
export const BEGIN_THREAD: ActionForm = {
  action: `${TALK}: beginConversation`,
  name: 'beginning a thread',
  as: 'lead',
  page: ({ open }) => conversationHref(open, LIVELY),
  marker: 'Begin the thread',
  fields: { body: 'Planted words' },
  notFor: 'viewer',
  seenAt: inTheTalk(LIVELY),
};

/** About threads that are there. Elmshire's lead has begun one about homes, and resolved another. */
export const CONVERSATION_FORMS: readonly ActionForm[] = [
  {
    action: `${TALK}: replyInThread`,
    name: 'replying in a thread',
    as: 'lead',
    page: ({ open }) => conversationHref(open, LIVELY),
    marker: 'name="thread"',
    fields: { body: 'Planted words' },
    notFor: 'viewer',
    seenAt: inTheTalk(LIVELY),
  },
  {
    action: `${TALK}: resolveConversation`,
    name: 'resolving a thread',
    as: 'lead',
    page: ({ open }) => conversationHref(open, LIVELY),
    marker: 'Mark as resolved',
    fields: {},
    notFor: 'viewer',
    seenAt: inTheTalk(LIVELY),
  },
  {
    action: `${TALK}: openConversationAgain`,
    name: 'opening a thread again',
    as: 'lead',
    page: ({ open }) => conversationHref(open, SETTLED),
    marker: 'Open again',
    fields: {},
    notFor: 'viewer',
    seenAt: inTheTalk(SETTLED),
  },
  {
    action: `${TALK}: withdrawOwnPost`,
    name: 'withdrawing what one wrote',
    as: 'lead',
    page: ({ open }) => conversationHref(open, SETTLED),
    marker: 'Withdraw what I wrote',
    fields: {},
    notFor: 'viewer',
    seenAt: inTheTalk(SETTLED),
  },
];
