'use server';

import { notFound } from 'next/navigation';
import { authorityAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { recordAudit } from '@/db/queries/audit';
import { chooseSharing, findSharing } from '@/db/queries/sharing';
import { assessmentHref } from '@/lib/assessment/addresses';
import { sharingSchema } from './schemas';

/** Sets who sees the assessment, for every audience that is offered. Comes back and says that it is saved. */
export const saveSharing = authorityAction({
  name: 'sharing:choose',
  permission: 'sharing:choose',
  schema: sharingSchema,
  handle: async ({ scope, input }) => {
    const { assessmentId, ...chosen } = input;
    const isSaved = await inScope(scope, async (tx) => {
      const sharing = { ...(await findSharing(tx, scope, assessmentId)), ...chosen };
      const isOwn = await chooseSharing(tx, scope, { assessmentId, sharing });
      const outcome = isOwn ? 'chosen' : 'not-found';
      await recordAudit(tx, scope, { action: 'sharing:choose', outcome, subjectId: assessmentId });
      return isOwn;
    });
    if (!isSaved) notFound();
    goTo(`${assessmentHref(assessmentId, 'sharing')}?saved`);
  },
});
