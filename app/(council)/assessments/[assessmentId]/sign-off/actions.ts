'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import { authorityAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { textFields } from '@/app/_server/requests/form-fields';
import { goTo } from '@/app/_server/requests/go-to';
import { recordAudit } from '@/db/queries/audit';
import { saveSignOff } from '@/db/queries/sign-offs';
import { doneHref } from '@/lib/assessment/addresses';
import { staleSignOffWords, theirValues } from '@/lib/assessment/sign-off';
import { PIECE_NOT_THERE, readSignOff } from '@/lib/assessment/sign-off-fields';

const schema = z.object({
  assessmentId: z.uuid(),
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

/** Saves the route to decision as a new version. What somebody else saved meanwhile is never written over. */
export const saveRoute = authorityAction({
  name: 'sign-off:save',
  permission: 'sign-off:record',
  schema,
  handle: async ({ scope, input: { assessmentId, version: expectedVersion }, form }) => {
    const values = textFields(form);
    const read = readSignOff(values);
    if (!read.ok) return { errors: read.errors, values };
    const saved = await inScope(scope, async (tx) => {
      const result = await saveSignOff(tx, scope, { assessmentId, expectedVersion, fields: read.fields });
      const outcome = result.ok ? 'saved' : result.reason;
      await recordAudit(tx, scope, { action: 'sign-off:save', outcome, subjectId: assessmentId });
      return result;
    });
    if (saved.ok) goTo(doneHref(assessmentId, 'sign-off', 'saved'));
    if (saved.reason === 'not-found') notFound();
    if (saved.reason === 'no-such-piece') return { errors: [PIECE_NOT_THERE], values };
    const { current } = saved;
    return {
      errors: [{ field: 'scrutinyComment', message: staleSignOffWords(current) }],
      values: { ...values, ...theirValues(current), version: String(current.version) },
    };
  },
});
