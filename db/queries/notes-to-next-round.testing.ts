import 'server-only';
import type { Database } from '@/db/engine';
import { withScope } from '@/db/with-scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { writeNote } from './notes-to-next-round';

/** For tests: the council's lead leaves a note beside a question, for the next round. */
export function noteFor(
  database: Database,
  { lead, assessmentId }: { readonly lead: AuthorityScope; readonly assessmentId: string },
  note = 'Ask housing first',
): Promise<void> {
  return withScope(database, lead, (tx) =>
    writeNote(tx, lead, { assessmentId, questionId: 'ex-gov-01', note }),
  );
}
