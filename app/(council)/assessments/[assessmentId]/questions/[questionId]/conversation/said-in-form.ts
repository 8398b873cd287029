import type { z } from 'zod';
import { actionErrors, textFields } from '@/app/_server/requests/form-fields';
import { findSight } from '@/app/_server/review/kept-blind';
import { recordAudit } from '@/db/queries/audit';
import { listWhoSees } from '@/db/queries/colleagues';
import { findWhatIsAsked } from '@/db/queries/assessments';
import { findFramework } from '@/db/queries/frameworks';
import type { PostPlace } from '@/db/queries/thread-writes';
import type { Transaction } from '@/db/engine';
import type { ActionState } from '@/lib/action-state';
import { rolesWith } from '@/lib/access/permissions';
import type { AuthorityScope } from '@/lib/access/scope';
import { tickedPeople } from '@/lib/conversation/post-fields';
import { whoIsTold } from '@/lib/conversation/who-is-told';
import { allQuestions } from '@/lib/framework/visibility';

/** What was typed and ticked, for drawing the form again, with what is wrong with it. */
export function typedPost(form: FormData, error?: z.ZodError): ActionState {
  const { body = '' } = textFields(form);
  const values = { body, tell: tickedPeople(form.getAll('tell')).join(' ') };
  if (error === undefined) return { errors: [], values };
  const { errors } = actionErrors(error, {});
  return { errors: errors.map(({ message }) => ({ field: 'body', message })), values };
}

/** Whom what was said tells, of those who take part in the council now and see what it is about. */
export async function toldBy(
  tx: Transaction,
  scope: AuthorityScope,
  {
    assessmentId,
    form,
    body,
  }: { readonly assessmentId: string; readonly form: FormData; readonly body: string },
): Promise<readonly string[]> {
  const asked = await findWhatIsAsked(tx, scope, assessmentId);
  if (asked === undefined) return [];
  const roles = rolesWith('conversation:take-part');
  const people = await listWhoSees(tx, scope, { roles, frameworkId: asked.frameworkId });
  return whoIsTold(body, tickedPeople(form.getAll('tell')), { people, writerId: scope.memberId });
}

/** Whether somebody may say something of the question: it is one of the council's assessment, and not kept from them. */
export async function canSpeakOf(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, questionId }: { readonly assessmentId: string; readonly questionId: string },
): Promise<boolean> {
  const asked = await findWhatIsAsked(tx, scope, assessmentId);
  const definition = asked && (await findFramework(tx, asked.frameworkId, asked.frameworkVersion));
  if (definition === undefined || !allQuestions(definition).some(({ id }) => id === questionId)) return false;
  return !(await findSight(tx, scope)).isHidden(definition.id);
}

/** Records that something was said, and where: never what. */
export async function recordPost(
  tx: Transaction,
  scope: AuthorityScope,
  { threadId, number, isRepeat }: PostPlace,
): Promise<void> {
  const outcome = isRepeat ? 'repeated' : 'posted';
  await recordAudit(tx, scope, { action: 'conversation:post', outcome, subjectId: `${threadId}/${number}` });
}
