'use server';

import { authorityAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { today } from '@/app/_server/today';
import { restoreAnswerVersion } from '@/db/queries/answer-history';
import { recordAudit } from '@/db/queries/audit';
import { restoredHref } from '@/lib/assessment/addresses';
import { NOT_PUT_BACK } from '@/lib/assessment/history-words';
import { restoreSchema } from './schemas';

/** Puts an earlier version of an answer back, as its newest one. Comes back to its history and says so. */
export const restoreVersion = authorityAction({
  name: 'answer:restore',
  permission: 'answer:edit',
  schema: restoreSchema,
  handle: async ({ scope, input }) => {
    const { assessmentId, questionId, version } = input;
    const result = await inScope(scope, async (tx) => {
      const restored = await restoreAnswerVersion(tx, scope, { ...input, today: today() });
      const outcome = restored.ok ? 'restored' : restored.reason;
      await recordAudit(tx, scope, {
        action: 'answer:restore',
        outcome,
        subjectId: `${assessmentId}/${questionId}`,
      });
      return restored;
    });
    if (result.ok) goTo(restoredHref(assessmentId, { questionId, version }));
    return { errors: [{ field: 'restore', message: NOT_PUT_BACK[result.reason] }], values: {} };
  },
});
