'use server';

import { z } from 'zod';
import { personAction } from '@/app/_server/action-wrappers';
import { getDatabase } from '@/app/_server/database';
import { goTo } from '@/app/_server/go-to';
import { choosePlace } from '@/db/queries/acting-place';
import { acceptInvitation } from '@/db/queries/received-invitations';
import { CANNOT_BE_ACCEPTED } from '@/lib/team/team-words';

/** Makes a place of an invitation to the person's own address, and acts from it. */
export const accept = personAction({
  name: 'invitation:accept',
  schema: z.object({ subject: z.uuid() }),
  handle: async ({ scope: { sessionId, userId }, input: { subject: id } }) => {
    const { owner } = await getDatabase();
    const place = await acceptInvitation(owner, { id, userId });
    if (place === null) return { errors: [{ field: 'act', message: CANNOT_BE_ACCEPTED }], values: {} };
    await choosePlace(owner, { sessionId, userId, place });
    goTo('/home');
  },
});
