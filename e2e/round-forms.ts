import { YOUR_EMAILS } from '@/lib/emails/own-emails';
import type { ActionForm } from './access-form';

/** What a person chooses about the emails that remind them and tell them of conversations. */
export const ROUND_FORMS: readonly ActionForm[] = [
  {
    action: 'your-emails/actions.ts: saveChosenEmails',
    name: 'choosing emails',
    as: 'both-at-elmshire',
    page: () => YOUR_EMAILS,
    marker: 'name="reminders"',
    // Conversations stay on: another spec waits for such a mail.
    fields: { conversations: 'yes', contact: 'yes', reminders: 'no' },
    notFor: null,
    isEverybodys: true,
    seenAt: () => [{ as: 'both-at-elmshire', page: YOUR_EMAILS }],
  },
];
