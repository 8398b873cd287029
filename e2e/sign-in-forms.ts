import { ACCOUNTS } from './support/accounts';
import { INVITED, mailsTo } from './access-form';
import type { ActionForm } from './access-form';

/** Of whoever is not signed in. Another site could sign somebody in as the person it wants to be read by. */
export const SIGN_IN_FORMS: readonly ActionForm[] = [
  {
    action: 'sign-in/actions.ts: requestSignIn',
    name: 'asking for a sign-in mail',
    as: null,
    page: () => '/sign-in',
    marker: 'name="email"',
    fields: { email: INVITED.email },
    notFor: null,
    seenAt: mailsTo(INVITED.email),
  },
  ...(
    [
      ['confirmCode', 'signing in with a code', '/sign-in/code', 'name="code"', { code: '123456' }],
      ['confirmLink', 'signing in with a link', '/sign-in/confirm?token=planted', 'name="token"', {}],
      ['enterDemonstration', 'entering as a ready account', '/sign-in', ACCOUNTS.lead, {}],
    ] as const
  ).map(([action, name, page, marker, fields]) => ({
    action: `sign-in/actions.ts: ${action}`,
    name,
    as: null,
    page: () => page,
    marker,
    fields,
    notFor: null,
    seenAt: () => [],
  })),
];
