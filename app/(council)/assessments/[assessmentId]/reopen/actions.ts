'use server';

import { z } from 'zod';
import { authorityAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { today } from '@/app/_server/today';
import { recordAudit } from '@/db/queries/audit';
import { reopenAssessment } from '@/db/queries/reopenings';
import { assessmentHref } from '@/lib/assessment/addresses';
import { reasonSchema } from '@/lib/assessment/approval-fields';
import { NOT_REOPENED } from '@/lib/assessment/reopen-words';

const schema = z.object({
  assessmentId: z.uuid(),
  reason: reasonSchema('Write why it is opened again'),
});

/** Opens what was sent again, with the reason. Goes to the answers, which say so. */
export const reopen = authorityAction({
  name: 'assessment:reopen',
  permission: 'assessment:reopen',
  schema,
  handle: async ({ scope, input: { assessmentId, reason } }) => {
    const result = await inScope(scope, async (tx) => {
      const reopened = await reopenAssessment(tx, scope, { assessmentId, reason, today: today() });
      const outcome = reopened.ok ? 'reopened' : reopened.reason;
      await recordAudit(tx, scope, { action: 'assessment:reopen', outcome, subjectId: assessmentId });
      return reopened;
    });
    if (result.ok) goTo(assessmentHref(assessmentId, 'check-answers'));
    return { errors: [{ field: 'reason', message: NOT_REOPENED[result.reason] }], values: { reason } };
  },
});
