'use server';

import { notFound } from 'next/navigation';
import { authorityAction } from '@/app/_server/action-wrappers';
import { bringSheetIn } from '@/app/_server/spreadsheets/bring-sheet-in';
import { confirmReadBack } from '@/app/_server/spreadsheets/confirm-read-back';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { dropImport } from '@/db/queries/answer-imports';
import { findAssessment } from '@/db/queries/assessments';
import { assessmentHref, readBackHref } from '@/lib/assessment/addresses';
import { IS_LOCKED } from '@/lib/assessment/not-saved-words';
import { bringSchema, confirmSchema } from './schemas';

/** Reads a spreadsheet, and keeps what stands in it to be looked at. No answer changes. */
export const bringIn = authorityAction({
  name: 'answers:bring-in',
  permission: 'answer:edit',
  schema: bringSchema,
  handle: async ({ scope, input: { assessmentId }, form }) => {
    const refusal = await bringSheetIn(scope, { assessmentId, field: form.get('file') });
    if (refusal === 'not-found') notFound();
    if (refusal === null) goTo(readBackHref(assessmentId));
    return { errors: [{ field: 'file', message: refusal.message }], values: {} };
  },
});

/** Saves what the person has seen that the spreadsheet changes. */
export const confirmBroughtIn = authorityAction({
  name: 'answers:confirm',
  permission: 'answer:edit',
  schema: confirmSchema,
  handle: async ({ scope, input }) => {
    const done = await inScope(scope, (tx) => confirmReadBack(tx, scope, { ...input, now: new Date() }));
    if (done.ok) goTo(readBackHref(input.assessmentId, { saved: done.saved }));
    if (done.reason === 'not-found') notFound();
    if (done.reason === 'other-file') goTo(readBackHref(input.assessmentId, { refused: 'not-here' }));
    return { errors: [{ field: 'act', message: IS_LOCKED }], values: {} };
  },
});

/** Throws the spreadsheet away without saving anything. */
export const throwAway = authorityAction({
  name: 'answers:throw-away',
  permission: 'answer:edit',
  schema: confirmSchema,
  handle: async ({ scope, input }) => {
    const { assessmentId } = input;
    const done = await inScope(scope, async (tx) => {
      const isTheirs = (await findAssessment(tx, scope, assessmentId)) !== undefined;
      return isTheirs ? { isGone: await dropImport(tx, scope, input) } : undefined;
    });
    if (done === undefined) notFound();
    goTo(
      done.isGone
        ? assessmentHref(assessmentId, 'away')
        : readBackHref(assessmentId, { refused: 'not-here' }),
    );
  },
});
