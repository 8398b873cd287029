'use server';

import { notFound } from 'next/navigation';
import { authorityAction } from '@/app/_server/action-wrappers';
import { mailEnded } from '@/app/_server/contact/contact-mails';
import { inScope } from '@/app/_server/database';
import { textFields } from '@/app/_server/requests/form-fields';
import { goTo } from '@/app/_server/requests/go-to';
import { recordAudit } from '@/db/queries/audit';
import { writeContextNote } from '@/db/queries/context-notes';
import { chooseOver } from '@/db/queries/sharing-over';
import { assessmentHref } from '@/lib/assessment/addresses';
import { contextNoteSchema } from '@/lib/assessment/context-note';
import { chosenMeanwhile, drawnWith } from '@/lib/assessment/drawn-sharing';
import { staleNote } from '@/lib/assessment/context-note-words';
import { sharingSchema } from './schemas';

/**
 * Sets who sees the assessment, for every audience, and whether the council is willing to talk. Whoever asked and is not answered
 * any more is told. Comes back and says that it is saved; or with what a colleague withdrew while the form was open.
 */
export const saveSharing = authorityAction({
  name: 'sharing:choose',
  permission: 'sharing:choose',
  schema: sharingSchema,
  handle: async ({ scope, input, form }) => {
    const { assessmentId, drawn, willing: isWilling, ...sharing } = input;
    const result = await inScope(scope, async (tx) => {
      const done = await chooseOver(tx, scope, { assessmentId, drawn, chosen: { sharing, isWilling } });
      const outcome = done.ok ? 'chosen' : done.reason;
      await recordAudit(tx, scope, { action: 'sharing:choose', outcome, subjectId: assessmentId });
      if (done.ok && done.offer !== null)
        await recordAudit(tx, scope, {
          action: 'contact:offer',
          outcome: done.offer,
          subjectId: assessmentId,
        });
      await mailEnded(tx, scope);
      return done;
    });
    if (result.ok) goTo(`${assessmentHref(assessmentId, 'sharing')}?saved`);
    if (result.reason === 'not-found') notFound();
    const { now, opened } = result;
    return {
      errors: opened.map((field) => ({ field, message: chosenMeanwhile(now, field) })),
      values: { ...textFields(form), drawn: drawnWith(now) },
    };
  },
});

/** Writes the context note, or takes it away. Comes back and says so; where somebody wrote meanwhile, with both texts. */
export const saveContextNote = authorityAction({
  name: 'context-note:write',
  permission: 'sharing:choose',
  schema: contextNoteSchema,
  handle: async ({ scope, input }) => {
    const { assessmentId, note } = input;
    const result = await inScope(scope, async (tx) => {
      const written = await writeContextNote(tx, scope, input);
      const done = note === '' ? 'taken away' : 'written';
      const outcome = written.ok ? done : written.reason;
      await recordAudit(tx, scope, { action: 'context-note:write', outcome, subjectId: assessmentId });
      return written;
    });
    if (result.ok) goTo(`${assessmentHref(assessmentId, 'sharing')}?noted`);
    return result.reason === 'stale' ? staleNote(note, result.now) : notFound();
  },
});
