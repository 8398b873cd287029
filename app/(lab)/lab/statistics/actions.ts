'use server';

import { z } from 'zod';
import { labAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { bringFiguresIn } from '@/app/_server/statistics/bring-figures-in';
import { confirmFigureImport } from '@/app/_server/statistics/confirm-figures';
import { recordAudit } from '@/db/queries/audit';
import { dropFigureImport } from '@/db/queries/figure-imports';
import { figurePreviewHref, figureReleasesHref } from '@/lib/statistics/addresses';
import { confirmSchema, throwAwaySchema } from './schemas';

/** Reads a file of the Department's, and keeps what stands in it to be looked at. Nothing is published. */
export const bringIn = labAction({
  name: 'figures:bring-in',
  permission: 'statistics:import',
  schema: z.record(z.string(), z.string()),
  handle: async ({ scope, input, form }) => {
    const kept = await bringFiguresIn(scope, { fields: input, field: form.get('file') });
    if (kept.ok) goTo(figurePreviewHref(kept.id));
    return { errors: kept.errors, values: input };
  },
});

/** Publishes what the person has looked at: all of it, or nothing. */
export const confirmFigures = labAction({
  name: 'figures:import',
  permission: 'statistics:import',
  schema: confirmSchema,
  handle: async ({ scope, input }) => {
    const done = await inScope(scope, (tx) => confirmFigureImport(tx, scope, input));
    if (done.ok) goTo(figureReleasesHref({ imported: done.figures }));
    if (done.reason === 'gone') goTo(figureReleasesHref({ done: 'not-here' }));
    goTo(figurePreviewHref(input.importId, { isChanged: true }));
  },
});

/** Throws a file away that waits, and nothing of it is published. */
export const throwAway = labAction({
  name: 'figures:throw-away',
  permission: 'statistics:import',
  schema: throwAwaySchema,
  handle: async ({ scope, input: { importId } }) => {
    const isGone = await inScope(scope, async (tx) => {
      const isGone = await dropFigureImport(tx, scope, importId);
      const outcome = isGone ? 'thrown-away' : 'refused';
      await recordAudit(tx, scope, { action: 'figures:throw-away', outcome, subjectId: importId });
      return isGone;
    });
    goTo(figureReleasesHref({ done: isGone ? 'thrown-away' : 'not-here' }));
  },
});
