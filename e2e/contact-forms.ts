import { answerRequestHref, askToTalkHref, CONTACT_REQUESTS } from '@/lib/contact/addresses';
import type { ActionForm } from './access-form';
import { CALLED, RECEIVED } from './support/contact';

const ACTIONS = '(council)/contact-requests/actions.ts';

const RECEIVED_AT_ELMSHIRE: ActionForm['seenAt'] = () => [
  { as: 'lead', page: CONTACT_REQUESTS, about: 'Larkwater' },
];

/** Of requests between two councils: what an attacker would ask, answer or take back. */
export const CONTACT_FORMS: readonly ActionForm[] = [
  {
    action: `${ACTIONS}: askCouncil`,
    name: 'asking a council to talk',
    as: 'lead',
    page: () => askToTalkHref(CALLED.question, CALLED.council),
    marker: 'name="message"',
    fields: { message: 'Written by another council' },
    notFor: 'viewer',
    seenAt: () => [{ as: 'lead', page: CONTACT_REQUESTS, about: CALLED.name, isCounted: true }],
  },
  {
    action: `${ACTIONS}: acceptRequest`,
    name: 'accepting a contact request',
    as: 'lead',
    page: () => answerRequestHref(RECEIVED),
    marker: 'name="email"',
    fields: { name: 'Written by another council', email: 'attacker@elsewhere.example' },
    notFor: 'contributor',
    seenAt: RECEIVED_AT_ELMSHIRE,
  },
  {
    action: `${ACTIONS}: declineRequest`,
    name: 'declining a contact request',
    as: 'lead',
    page: () => answerRequestHref(RECEIVED),
    marker: 'name="words"',
    fields: { words: 'Written by another council' },
    notFor: 'contributor',
    seenAt: RECEIVED_AT_ELMSHIRE,
  },
  {
    action: `${ACTIONS}: withdrawRequest`,
    name: 'taking a contact request back',
    as: 'larkwater-lead',
    page: () => CONTACT_REQUESTS,
    within: 'Elmshire',
    marker: 'Take it back',
    fields: {},
    // Nobody else in that council has an account: who is in another place meets that first.
    notFor: null,
    seenAt: RECEIVED_AT_ELMSHIRE,
  },
];
