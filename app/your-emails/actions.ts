'use server';

import { chooseEmails } from '@/app/_server/across-councils';
import { personAction } from '@/app/_server/action-wrappers';
import { goTo } from '@/app/_server/requests/go-to';
import { YOUR_EMAILS, emailChoicesSchema } from '@/lib/emails/own-emails';

/** Remembers which emails the person wants, in every council where they have a place. */
export const saveChosenEmails = personAction({
  name: 'emails:choose',
  schema: emailChoicesSchema,
  handle: async ({ scope, input }) => {
    await chooseEmails(scope, input);
    goTo(`${YOUR_EMAILS}?saved=yes`);
  },
});
