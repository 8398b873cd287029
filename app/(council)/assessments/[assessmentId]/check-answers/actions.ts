'use server';

import { notFound } from 'next/navigation';
import { authorityAction } from '@/app/_server/action-wrappers';
import { mailsOfRefusing, senderOf } from '@/app/_server/approval/approval-mails';
import { inScope } from '@/app/_server/database';
import { textFields } from '@/app/_server/requests/form-fields';
import { goTo } from '@/app/_server/requests/go-to';
import { loadApproval, loadClaim } from '@/app/_server/approval/load-approval';
import { today } from '@/app/_server/today';
import { agreeNotApplicable } from '@/db/queries/answers';
import { recordAudit } from '@/db/queries/audit';
import { refuseNotApplicable } from '@/db/queries/send-backs';
import { agreedHref, doneHref, sentHref } from '@/lib/assessment/addresses';
import { NOT_REFUSED } from '@/lib/assessment/approval-words';
import { AGREEMENT_IS_STALE } from '@/lib/assessment/check-words';
import { NOT_SENT } from '@/lib/assessment/send-words';
import { agreeSchema, refuseSchema, sendSchema } from './schemas';
import { sendIfConfirmed } from './send-if-confirmed';

/** Sends the assessment: a frozen copy with its scores. Goes to the results, which say so. */
export const sendAssessment = authorityAction({
  name: 'assessment:submit',
  permission: 'assessment:submit',
  schema: sendSchema,
  handle: async ({ scope, input, form }) => {
    const { assessmentId, seen } = input;
    const sent = await inScope(scope, async (tx) => {
      const ticked = { honest: input.honest !== undefined, lowCoverage: input.lowCoverage !== undefined };
      const result = await sendIfConfirmed(tx, scope, { assessmentId, seen, ticked, today: today() });
      const outcome = result.ok ? 'sent' : result.reason;
      await recordAudit(tx, scope, { action: 'assessment:submit', outcome, subjectId: assessmentId });
      return result;
    });
    if (sent.ok) goTo(sentHref(assessmentId));
    const values = textFields(form);
    if (sent.reason === 'unconfirmed') return { errors: sent.errors, values };
    return { errors: [{ field: 'honest', message: NOT_SENT[sent.reason] }], values };
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

/** Records that the approver does not agree, with why, and mails whoever answers the question. Comes back to the list. */
export const refuseThatNotApplicable = authorityAction({
  name: 'not-applicable:refuse',
  permission: 'not-applicable:agree',
  schema: refuseSchema,
  handle: async ({ scope, input }) => {
    const { assessmentId, questionId, reason } = input;
    const found = await inScope(scope, async (tx) => {
      const loaded = await loadClaim(tx, scope, assessmentId);
      return loaded && { loaded, approval: await loadApproval(tx, scope, loaded) };
    });
    if (found === undefined) notFound();
    const mails = mailsOfRefusing(found.loaded, found.approval, {
      sender: await senderOf(),
      refused: input,
    });
    const result = await inScope(scope, async (tx) => {
      const outcome = await refuseNotApplicable(tx, scope, { ...input, mails, today: today() });
      const subjectId = `${assessmentId}/${questionId}`;
      await recordAudit(tx, scope, { action: 'not-applicable:refuse', outcome, subjectId });
      return outcome;
    });
    if (result === 'refused') goTo(doneHref(assessmentId, 'check-answers', 'refused'));
    return { errors: [{ field: 'reason', message: NOT_REFUSED[result] }], values: { reason, questionId } };
  },
});
