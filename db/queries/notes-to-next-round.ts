import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { members, notesToNextRound } from '@/db/schema';

/** A note to whoever answers a question in the next round. */
export type NoteToNextRound = {
  readonly questionId: string;
  readonly note: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
};

/** The notes that were written beside the questions of one of the authority's assessments. */
export async function listNotes(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<readonly NoteToNextRound[]> {
  const { questionId, note, writtenAt } = notesToNextRound;
  return tx
    .select({ questionId, note, writtenAt, writtenBy: members.displayName })
    .from(notesToNextRound)
    .innerJoin(members, eq(members.id, notesToNextRound.writtenBy))
    .where(
      and(
        eq(notesToNextRound.authorityCode, scope.authorityCode),
        eq(notesToNextRound.assessmentId, assessmentId),
      ),
    );
}

/**
 * Writes the note beside a question of one of the authority's assessments over the one that was there; an empty one takes it
 * away. It is no part of what is sent, so it can be written at any time. Throws when the assessment is another authority's.
 */
export async function writeNote(
  tx: Transaction,
  scope: AuthorityScope,
  input: { readonly assessmentId: string; readonly questionId: string; readonly note: string },
): Promise<void> {
  const { authorityCode, memberId: writtenBy } = scope;
  const { assessmentId, questionId, note } = input;
  if (note === '') {
    await tx
      .delete(notesToNextRound)
      .where(
        and(
          eq(notesToNextRound.authorityCode, authorityCode),
          eq(notesToNextRound.assessmentId, assessmentId),
          eq(notesToNextRound.questionId, questionId),
        ),
      );
    return;
  }
  await tx
    .insert(notesToNextRound)
    .values({ authorityCode, assessmentId, questionId, note, writtenBy })
    .onConflictDoUpdate({
      target: [notesToNextRound.assessmentId, notesToNextRound.questionId],
      set: { note, writtenBy, writtenAt: sql`now()` },
      setWhere: eq(notesToNextRound.authorityCode, authorityCode),
    });
}
