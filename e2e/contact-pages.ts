import {
  answerRequestHref,
  askToTalkHref,
  callAboutHref,
  CONTACT_REQUESTS,
  WHOM_TO_CALL,
} from '@/lib/contact/addresses';
import { at } from './page-row';
import type { PageRow } from './page-row';
import { CALLED, RECEIVED } from './support/contact';

const CALL = { route: '(council)/whom-to-call/page.tsx', title: 'Whom to call', as: 'lead' } as const;
const ASK = { route: '(council)/contact-requests/ask/page.tsx', title: 'Ask to talk', as: 'lead' } as const;
const ANSWER = {
  route: '(council)/contact-requests/answer/page.tsx',
  title: 'Answer a contact request',
  as: 'lead',
} as const;
const LIST = {
  route: '(council)/contact-requests/page.tsx',
  title: 'Contact requests',
  h1: /Contact requests$/,
} as const;

/** Where councils find, ask and answer each other. */
export const CONTACT_PAGES: readonly PageRow[] = [
  { ...CALL, name: 'questions to call about', address: at(WHOM_TO_CALL), h1: 'Whom to call' },
  {
    ...CALL,
    name: 'whom to call about a question',
    address: at(callAboutHref(CALLED.question)),
    h1: /willing to talk about this$/,
  },
  {
    ...CALL,
    name: 'whom to call, with nobody there',
    as: 'hartlow-lead',
    address: at(WHOM_TO_CALL),
    h1: 'There is nobody to call yet',
  },
  {
    ...ASK,
    name: 'asking a council to talk',
    address: at(askToTalkHref(CALLED.question, CALLED.council)),
    h1: /Ask Carrowdale to talk$/,
  },
  {
    ...ASK,
    name: 'asking a council that is not there',
    address: at(askToTalkHref('none', 'none')),
    h1: /Ask to talk$/,
  },
  { ...LIST, name: 'contact requests', as: 'lead', address: at(CONTACT_REQUESTS) },
  { ...LIST, name: 'no contact requests', as: 'hartlow-lead', address: at(CONTACT_REQUESTS) },
  {
    ...ANSWER,
    name: 'answer of a contact request',
    address: at(answerRequestHref(RECEIVED)),
    h1: /Larkwater asks to talk$/,
  },
  {
    ...ANSWER,
    name: 'answer of a request that is gone',
    address: at(answerRequestHref('none')),
    h1: /Answer a contact request$/,
  },
];
