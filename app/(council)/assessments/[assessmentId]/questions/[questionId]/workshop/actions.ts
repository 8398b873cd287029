'use server';

import { notFound } from 'next/navigation';
import { authorityAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { StaleWorkshopError, saveWorkshop } from '@/app/_server/answering/save-workshop';
import type { WorkshopSave, WorkshopSaved } from '@/app/_server/answering/save-workshop';
import { themeHref, workshopHref } from '@/lib/assessment/addresses';
import { IS_LOCKED } from '@/lib/assessment/not-saved-words';
import type { AuthorityScope } from '@/lib/access/scope';
import { readWorkshop } from '@/lib/workshop/workshop-fields';
import { NO_LEVELS, NOT_SAVED } from '@/lib/workshop/workshop-words';
import { textFields } from '@/app/_server/requests/form-fields';
import { workshopSchema } from './schemas';

const STALE: WorkshopSaved = { ok: false, reason: 'stale' };
const MESSAGES = { locked: IS_LOCKED, 'no-levels': NO_LEVELS, stale: NOT_SAVED.stale } as const;

/** Keeps what was said in a room, and saves what it agreed as the answer. */
export const keepSaid = authorityAction({
  name: 'workshop:save',
  permission: 'answer:edit',
  schema: workshopSchema,
  handle: async ({ scope, input, form }) => {
    const values = textFields(form);
    const read = readWorkshop(values);
    if (!read.ok) return { errors: read.errors, values };
    const { assessmentId, questionId, workshopVersion, answerVersion, act } = input;
    const save = { assessmentId, questionId, workshopVersion, answerVersion, now: new Date() };
    const result = await keep(scope, { ...save, typed: read.typed });
    if (!result.ok) {
      if (result.reason === 'not-found') notFound();
      return { errors: [{ field: 'act', message: MESSAGES[result.reason] }], values };
    }
    if (act !== 'next' || result.done === 'changed')
      return goTo(workshopHref(assessmentId, questionId, result.done));
    const { after, theme } = result.loaded;
    return goTo(
      after === undefined ? themeHref(assessmentId, theme.id) : workshopHref(assessmentId, after.id),
    );
  },
});

async function keep(scope: AuthorityScope, save: WorkshopSave): Promise<WorkshopSaved> {
  try {
    return await inScope(scope, (tx) => saveWorkshop(tx, scope, save));
  } catch (error) {
    if (!(error instanceof StaleWorkshopError)) throw error;
    return STALE;
  }
}
