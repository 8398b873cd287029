'use server';

import { notFound } from 'next/navigation';
import { authorityAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { isAskedIn } from '@/app/_server/answering/question-place';
import { today } from '@/app/_server/today';
import { attachEvidence, detachEvidence } from '@/db/queries/answer-evidence';
import { recordAudit } from '@/db/queries/audit';
import { questionPageHref } from '@/lib/assessment/addresses';
import { NOT_ATTACHED } from '@/lib/evidence/evidence-words';
import { MOST_PIECES_AN_ANSWER } from '@/lib/evidence/limits';
import { placeSchema } from './schemas';

/** Puts a piece of the library under an answer. */
export const attachPiece = authorityAction({
  name: 'evidence:attach',
  permission: 'evidence:manage',
  schema: placeSchema,
  handle: async ({ scope, input: { piece: evidenceId, ...place } }) => {
    const attach = { ...place, evidenceId, today: today(), most: MOST_PIECES_AN_ANSWER };
    const result = await inScope(scope, async (tx) => {
      const put = (await isAskedIn(tx, scope, place))
        ? await attachEvidence(tx, scope, attach)
        : ({ ok: false, reason: 'not-found' } as const);
      const outcome = put.ok ? 'attached' : put.reason;
      await recordAudit(tx, scope, { action: 'evidence:attach', outcome, subjectId: evidenceId });
      return put;
    });
    if (result.ok) goTo(doneHref(place, 'attached'));
    if (result.reason === 'not-found') notFound();
    return { errors: [{ field: 'act', message: NOT_ATTACHED[result.reason] }], values: {} };
  },
});

/** Takes a piece away from under an answer. It stays in the library. */
export const detachPiece = authorityAction({
  name: 'evidence:detach',
  permission: 'evidence:manage',
  schema: placeSchema,
  handle: async ({ scope, input: { piece: evidenceId, ...place } }) => {
    const result = await inScope(scope, async (tx) => {
      const taken = await detachEvidence(tx, scope, { ...place, evidenceId, today: today() });
      const outcome = taken.ok ? 'detached' : taken.reason;
      await recordAudit(tx, scope, { action: 'evidence:detach', outcome, subjectId: evidenceId });
      return taken;
    });
    if (result.ok) goTo(doneHref(place, 'detached'));
    if (result.reason === 'not-found') notFound();
    return { errors: [{ field: 'act', message: NOT_ATTACHED[result.reason] }], values: {} };
  },
});

function doneHref(
  { assessmentId, questionId }: { readonly assessmentId: string; readonly questionId: string },
  done: 'attached' | 'detached',
): string {
  return `${questionPageHref(assessmentId, questionId, 'evidence')}?done=${done}`;
}
