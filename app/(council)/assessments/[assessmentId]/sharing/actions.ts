'use server';

import { notFound } from 'next/navigation';
import { authorityAction } from '@/app/_server/action-wrappers';
import { mailEnded } from '@/app/_server/contact/contact-mails';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { recordAudit } from '@/db/queries/audit';
import { writeContextNote } from '@/db/queries/context-notes';
import { chooseSharing } from '@/db/queries/sharing';
import { chooseWillingToTalk, isWillingToTalk } from '@/db/queries/willing-to-talk';
import { assessmentHref } from '@/lib/assessment/addresses';
import { contextNoteSchema } from '@/lib/assessment/context-note';
import { staleNote } from '@/lib/assessment/context-note-words';
import { sharingSchema } from './schemas';

/**
 * Sets who sees the assessment, for every audience, and whether the council is willing to talk. Whoever asked
 * and is not answered any more is told. Comes back and says that it is saved.
 */
export const saveSharing = authorityAction({
  name: 'sharing:choose',
  permission: 'sharing:choose',
  schema: sharingSchema,
  handle: async ({ scope, input }) => {
    const { assessmentId, willing: isWilling, ...sharing } = input;
    const isSaved = await inScope(scope, async (tx) => {
      const isOwn = await chooseSharing(tx, scope, { assessmentId, sharing });
      const outcome = isOwn ? 'chosen' : 'not-found';
      await recordAudit(tx, scope, { action: 'sharing:choose', outcome, subjectId: assessmentId });
      if (isOwn && (await isWillingToTalk(tx, scope, assessmentId)) !== isWilling) {
        await chooseWillingToTalk(tx, scope, { assessmentId, isWilling });
        const offer = isWilling ? 'offered' : 'taken back';
        await recordAudit(tx, scope, { action: 'contact:offer', outcome: offer, subjectId: assessmentId });
      }
      await mailEnded(tx, scope);
      return isOwn;
    });
    if (!isSaved) notFound();
    goTo(`${assessmentHref(assessmentId, 'sharing')}?saved`);
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
