'use server';

import { notFound } from 'next/navigation';
import { authorityAction } from '@/app/_server/action-wrappers';
import { mailsOfAsking, mailsOfDeciding, senderOf } from '@/app/_server/approval/approval-mails';
import { inScope } from '@/app/_server/database';
import { textFields } from '@/app/_server/requests/form-fields';
import { goTo } from '@/app/_server/requests/go-to';
import { loadApproval, loadClaim, loadDecision } from '@/app/_server/approval/load-approval';
import { today } from '@/app/_server/today';
import { askForApproval, decideApproval } from '@/db/queries/approvals';
import { recordAudit } from '@/db/queries/audit';
import { doneHref } from '@/lib/assessment/addresses';
import { readDecision } from '@/lib/assessment/approval-fields';
import { NOT_ASKED, NOT_DECIDED } from '@/lib/assessment/approval-words';
import { shownQuestions } from '@/lib/framework/visibility';
import { askSchema, decideSchema } from './schemas';

/** Asks the approvers to decide, with a mail to each. Comes back to the answers. */
export const ask = authorityAction({
  name: 'approval:ask',
  permission: 'assessment:submit',
  schema: askSchema,
  handle: async ({ scope, input: { assessmentId, note } }) => {
    const refuse = (reason: keyof typeof NOT_ASKED) => ({
      errors: [{ field: 'note', message: NOT_ASKED[reason] }],
      values: { note },
    });
    const found = await inScope(scope, async (tx) => {
      const loaded = await loadClaim(tx, scope, assessmentId);
      return loaded && { loaded, approval: await loadApproval(tx, scope, loaded) };
    });
    if (found === undefined) notFound();
    const { loaded, approval } = found;
    if (approval.deciders.length === 0) return refuse('no-approver');
    const mails = mailsOfAsking(loaded, approval, { sender: await senderOf(), note });
    const asked = await inScope(scope, async (tx) => {
      const result = await askForApproval(tx, scope, { assessmentId, note, mails, today: today() });
      const outcome = result.ok ? 'asked' : result.reason;
      await recordAudit(tx, scope, { action: 'approval:ask', outcome, subjectId: assessmentId });
      return result;
    });
    return asked.ok ? goTo(doneHref(assessmentId, 'check-answers', 'asked')) : refuse(asked.reason);
  },
});

/** Approves what the approver read, or sends questions back with their reasons. Says so on the same page. */
export const decide = authorityAction({
  name: 'approval:decide',
  permission: 'assessment:approve',
  schema: decideSchema,
  handle: async ({ scope, input, form }) => {
    const { assessmentId, seen, comment } = input;
    const values = textFields(form);
    const decision = await inScope(scope, (tx) => loadDecision(tx, scope, assessmentId));
    if (decision === undefined) notFound();
    const { assessment, definition, answers, approval } = decision;
    const shown = new Set(shownQuestions(definition, { ...assessment, answers }).map(({ id }) => id));
    const read = readDecision(
      values,
      definition.themes.map(({ id: themeId, questions }) => ({
        themeId,
        questionIds: questions.flatMap(({ id }) => (shown.has(id) ? [id] : [])),
      })),
    );
    if (!read.ok) return { errors: read.errors, values };
    const sentBack = [...read.reasons].map(([questionId, reason]) => ({
      questionId,
      reason,
      version: approval.versions[questionId] ?? 0,
    }));
    const mails = mailsOfDeciding(decision, approval, { sender: await senderOf(), sentBack, comment });
    const action = read.decision === 'approve' ? 'approval:approve' : 'approval:send-back';
    const decided = await inScope(scope, async (tx) => {
      const known = { assessmentId, seen, sentBack, comment, mails, today: today() };
      const result = await decideApproval(tx, scope, known);
      const outcome = result.ok ? 'decided' : result.reason;
      await recordAudit(tx, scope, { action, outcome, subjectId: assessmentId });
      return result;
    });
    if (decided.ok) goTo(doneHref(assessmentId, 'approval', read.decision));
    return { errors: [{ field: 'decision', message: NOT_DECIDED[decided.reason] }], values };
  },
});
