import { conversationHref, conversationsHref } from '@/lib/assessment/addresses';
import type { PageRow } from './page-row';

const CONVERSATIONS = '(council)/assessments/[assessmentId]/conversations/page.tsx';
const CONVERSATION = '(council)/assessments/[assessmentId]/questions/[questionId]/conversation/page.tsx';
const SERVICES = 'Services for care-experienced adults (21 and over)';

/** What people say to each other about questions: with words and without, for who takes part and who reads. */
export const CONVERSATION_PAGES: readonly PageRow[] = [
  {
    name: 'conversations',
    route: CONVERSATIONS,
    address: ({ open }) => conversationsHref(open),
    as: 'lead',
    title: `Conversations – ${SERVICES}`,
    h1: /open conversations?$/,
  },
  {
    name: 'conversation',
    route: CONVERSATION,
    address: ({ open }) => conversationHref(open, 's21-hom-01'),
    as: 'lead',
    title: `Conversation – ${SERVICES}`,
    h1: 'Conversation',
  },
  {
    name: 'conversation in which nobody has said anything',
    route: CONVERSATION,
    address: ({ open }) => conversationHref(open, 's21-bey-04'),
    as: 'contributor',
    title: `Conversation – ${SERVICES}`,
    h1: 'Conversation',
  },
  {
    name: 'conversation as a viewer reads it',
    route: CONVERSATION,
    address: ({ open }) => conversationHref(open, 's21-led-03'),
    as: 'viewer',
    title: `Conversation – ${SERVICES}`,
    h1: 'Conversation',
  },
  {
    name: 'conversation about what was sent, with somebody who has left',
    route: CONVERSATION,
    address: ({ sent }) => conversationHref(sent, 's21-hea-03'),
    as: 'lead',
    title: `Conversation – ${SERVICES}`,
    h1: 'Conversation',
  },
  {
    name: 'conversations that wait for the reader',
    route: CONVERSATIONS,
    address: ({ open }) => conversationsHref(open, { show: 'mine' }),
    as: 'approver',
    title: `Conversations – ${SERVICES}`,
    h1: /open conversations?$/,
  },
];
