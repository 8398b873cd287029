'use server';

import { notFound } from 'next/navigation';
import { authorityAction } from '@/app/_server/action-wrappers';
import { getConfig } from '@/app/_server/config';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { requireViewer } from '@/app/_server/require-scope';
import { shareOut } from '@/app/_server/answering/share-out';
import { today } from '@/app/_server/today';
import { mineHref, whoAnswersHref } from '@/lib/assessment/addresses';
import { giveSchema } from '@/lib/assessment/give-fields';

/** Gives the ticked questions to somebody, or takes them back. Comes back and says which. */
export const shareOutQuestions = authorityAction({
  name: 'assignment:give',
  permission: 'assignment:manage',
  schema: giveSchema,
  handle: async ({ scope, input: { assessmentId, act, ...fields } }) => {
    const { displayName: givenBy } = await requireViewer();
    const link = `${getConfig().publicUrl}${mineHref(assessmentId)}`;
    const asked = { assessmentId, act, fields, today: today(), givenBy, link };
    const result = await inScope(scope, (tx) => shareOut(tx, scope, asked));
    if (result === undefined) notFound();
    if (!result.ok) return { errors: result.errors, values: fields };
    goTo(whoAnswersHref(assessmentId, { done: result.done }));
  },
});
