'use server';

import { notFound } from 'next/navigation';
import { authorityAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { findAskedQuestion } from '@/app/_server/answering/find-asked-question';
import { recordAudit } from '@/db/queries/audit';
import { writeNote } from '@/db/queries/notes-to-next-round';
import { notedHref } from '@/lib/assessment/addresses';
import { noteSchema } from '@/lib/assessment/note-fields';

/** Writes the note, or takes it away. Comes back to its page and says so. */
export const saveNote = authorityAction({
  name: 'note:write',
  permission: 'answer:edit',
  schema: noteSchema,
  handle: async ({ scope, input }) => {
    const { assessmentId, questionId, note } = input;
    const isWritten = await inScope(scope, async (tx) => {
      if ((await findAskedQuestion(tx, scope, input)) === undefined) return false;
      await writeNote(tx, scope, input);
      await recordAudit(tx, scope, {
        action: 'note:write',
        outcome: note === '' ? 'taken away' : 'written',
        subjectId: `${assessmentId}/${questionId}`,
      });
      return true;
    });
    if (!isWritten) notFound();
    return goTo(notedHref(assessmentId, questionId));
  },
});
