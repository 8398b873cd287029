'use server';

import { refresh } from 'next/cache';
import { labAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { loadReading, requireStudent } from '@/app/_server/insights/load-moves';
import { goTo } from '@/app/_server/requests/go-to';
import { recordAudit } from '@/db/queries/audit';
import { makeCode, mergeCode, renameCode, retireCode } from '@/db/queries/insight-codes';
import type { CodeChange } from '@/db/queries/insight-codes';
import { saveReading } from '@/db/queries/insight-readings';
import type { ActionState } from '@/lib/action-state';
import { codeBookHref, readingsHref } from '@/lib/insights/addresses';
import {
  CODE_CHANGED,
  mergeSchema,
  NAME_TAKEN,
  newCodeSchema,
  NOT_READ_ANY_MORE,
  NOT_TO_MERGE_INTO,
  READING_CHANGED,
  readingSchema,
  renameSchema,
  retireSchema,
} from '@/lib/insights/code-form';
import { hasNoWords } from '@/lib/insights/readings';
import { textFields } from '@/app/_server/requests/form-fields';

/** Adds a code to the lab's code book. */
export const makeNewCode = labAction({
  name: 'insight:make-code',
  permission: 'insights:study',
  schema: newCodeSchema,
  handle: async ({ scope, input }) => {
    const id = await inScope(scope, async (tx) => {
      const id = await makeCode(tx, scope, input.name);
      const outcome = id === null ? 'refused' : 'made';
      await recordAudit(tx, scope, { action: 'insight:make-code', outcome, subjectId: id });
      return id;
    });
    if (id === null) return { errors: [{ field: 'name', message: NAME_TAKEN }], values: input };
    goTo(codeBookHref('made'));
  },
});

/** Calls a code something else. */
export const renameOneCode = labAction({
  name: 'insight:rename-code',
  permission: 'insights:study',
  schema: renameSchema,
  handle: async ({ scope, input: { code: id, version, name }, form }) => {
    const change = await inScope(scope, async (tx) => {
      const outcome = await renameCode(tx, scope, { id, version, name });
      await recordAudit(tx, scope, { action: 'insight:rename-code', outcome, subjectId: id });
      return outcome;
    });
    if (change !== 'done') return notChanged(form, { field: 'name', change, taken: NAME_TAKEN });
    goTo(codeBookHref('renamed'));
  },
});

/** Lets another code stand for this one, for good. */
export const mergeOneCode = labAction({
  name: 'insight:merge-code',
  permission: 'insights:study',
  schema: mergeSchema,
  handle: async ({ scope, input: { code: id, version, into }, form }) => {
    const change = await inScope(scope, async (tx) => {
      const outcome = await mergeCode(tx, scope, { id, version, into });
      await recordAudit(tx, scope, { action: 'insight:merge-code', outcome, subjectId: id });
      return outcome;
    });
    if (change !== 'done') return notChanged(form, { field: 'into', change, taken: NOT_TO_MERGE_INTO });
    goTo(codeBookHref('merged'));
  },
});

/** Offers a code no more, or again. */
export const retireOneCode = labAction({
  name: 'insight:retire-code',
  permission: 'insights:study',
  schema: retireSchema,
  handle: async ({ scope, input: { code: id, version, act }, form }) => {
    const isRetired = act === 'retire';
    const change = await inScope(scope, async (tx) => {
      const outcome = await retireCode(tx, scope, { id, version, isRetired });
      await recordAudit(tx, scope, { action: 'insight:retire-code', outcome, subjectId: id });
      return outcome;
    });
    if (change !== 'done') return notChanged(form, { field: 'act', change, taken: CODE_CHANGED });
    goTo(codeBookHref(isRetired ? 'retired' : 'offered'));
  },
});

/** Puts codes on what one council wrote: those that are ticked, and no others. */
export const saveCodes = labAction({
  name: 'insight:code',
  permission: 'insights:study',
  schema: readingSchema,
  handle: async ({ scope, input, form }) => {
    const values = textFields(form);
    const found = await loadReading(await requireStudent(), input);
    const isHere = found !== undefined && !hasNoWords(found.reading);
    const outcome = await inScope(scope, async (tx) => {
      const outcome = isHere ? await saveReading(tx, scope, input) : 'not-here';
      const { submissionId: subjectId } = input;
      await recordAudit(tx, scope, { action: 'insight:code', outcome, subjectId });
      return outcome;
    });
    if (outcome === 'saved') goTo(readingsHref(input.questionId, 'coded'));
    // What stands now, and the version that a second save must name.
    if (outcome === 'stale') refresh();
    const message = outcome === 'stale' ? READING_CHANGED : NOT_READ_ANY_MORE;
    return { errors: [{ field: 'ticks', message }], values };
  },
});

type NotChanged = {
  readonly field: string;
  readonly change: Exclude<CodeChange, 'done'>;
  /** Said where another code stands in the way. */
  readonly taken: string;
};

function notChanged(form: FormData, { field, change, taken }: NotChanged): ActionState {
  // What stands now, and the version that a second try must name.
  refresh();
  const message = change === 'taken' ? taken : CODE_CHANGED;
  return { errors: [{ field, message }], values: textFields(form) };
}
