'use server';

import { z } from 'zod';
import { acceptAndActFrom } from '@/app/_server/across-councils';
import { personAction } from '@/app/_server/action-wrappers';
import { goTo } from '@/app/_server/requests/go-to';
import { CANNOT_BE_ACCEPTED } from '@/lib/team/team-words';

/** Makes a place of an invitation to the person's own address, and acts from it. */
export const accept = personAction({
  name: 'invitation:accept',
  schema: z.object({ subject: z.uuid() }),
  handle: async ({ scope, input: { subject: id } }) => {
    if (await acceptAndActFrom(scope, id)) goTo('/home');
    return { errors: [{ field: 'act', message: CANNOT_BE_ACCEPTED }], values: {} };
  },
});
