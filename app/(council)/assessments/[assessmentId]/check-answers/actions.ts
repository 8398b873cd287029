'use server';

import { authorityAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/go-to';
import { today } from '@/app/_server/today';
import { agreeNotApplicable } from '@/db/queries/answers';
import { recordAudit } from '@/db/queries/audit';
import { agreedHref, sentHref } from '@/lib/assessment/addresses';
import { AGREEMENT_IS_STALE } from '@/lib/assessment/check-words';
import { NOT_SENT } from '@/lib/assessment/send-words';
import { agreeSchema, sendSchema } from './schemas';
import { sendIfConfirmed } from './send-if-confirmed';

/** Sends the assessment: a frozen copy with its scores. Goes to the results, which say so. */
export const sendAssessment = authorityAction({
  name: 'assessment:submit',
  permission: 'assessment:submit',
  schema: sendSchema,
  handle: async ({ scope, input }) => {
    const { assessmentId } = input;
    const sent = await inScope(scope, async (tx) => {
      const isConfirmed = input.lowCoverage !== undefined;
      const result = await sendIfConfirmed(tx, scope, { assessmentId, isConfirmed, today: today() });
      const outcome = result.ok ? 'sent' : result.reason;
      await recordAudit(tx, scope, { action: 'assessment:submit', outcome, subjectId: assessmentId });
      return result;
    });
    if (sent.ok) goTo(sentHref(assessmentId));
    const field = sent.reason === 'low-coverage' ? 'lowCoverage' : 'honest';
    return { errors: [{ field, message: NOT_SENT[sent.reason] }], values: { honest: input.honest } };
  },
});

/** Records that the approver agrees: the question does not apply. Comes back to the list and says so. */
export const agreeThatNotApplicable = authorityAction({
  name: 'not-applicable:agree',
  permission: 'not-applicable:agree',
  schema: agreeSchema,
  handle: async ({ scope, input }) => {
    const agreed = await inScope(scope, async (tx) => {
      const recorded = await agreeNotApplicable(tx, scope, { ...input, today: today() });
      await recordAudit(tx, scope, {
        action: 'not-applicable:agree',
        outcome: recorded ? 'agreed' : 'stale',
        subjectId: `${input.assessmentId}/${input.questionId}`,
      });
      return recorded;
    });
    if (agreed) goTo(agreedHref(input.assessmentId, input.questionId));
    return { errors: [{ field: 'agree', message: AGREEMENT_IS_STALE }], values: {} };
  },
});
