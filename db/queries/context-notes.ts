import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import type { ContextNote } from '@/lib/assessment/context-note';
import type { Transaction } from '@/db/engine';
import { assessments, contextNotes, contextNoteVersions, members } from '@/db/schema';

/** The context note of one of the authority's assessments as it stands; undefined before it is written first. */
export async function findContextNote(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<ContextNote | undefined> {
  const { note, version, writtenAt } = contextNotes;
  const [found] = await tx
    .select({ note, version, writtenAt, writtenBy: members.displayName })
    .from(contextNotes)
    .innerJoin(members, eq(members.id, contextNotes.writtenBy))
    .where(
      and(eq(contextNotes.authorityCode, scope.authorityCode), eq(contextNotes.assessmentId, assessmentId)),
    );
  return found;
}

/** Every version of a context note of the authority, the newest first. The first of them stands. */
export async function listContextNoteVersions(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<readonly ContextNote[]> {
  const { note, version, writtenAt } = contextNoteVersions;
  return tx
    .select({ note, version, writtenAt, writtenBy: members.displayName })
    .from(contextNoteVersions)
    .innerJoin(members, eq(members.id, contextNoteVersions.writtenBy))
    .where(
      and(
        eq(contextNoteVersions.authorityCode, scope.authorityCode),
        eq(contextNoteVersions.assessmentId, assessmentId),
      ),
    )
    .orderBy(desc(version));
}

export type WriteContextNoteResult =
  | { readonly ok: true }
  /** The assessment is not the authority's. */
  | { readonly ok: false; readonly reason: 'gone' }
  /** Somebody has written meanwhile. What stands comes back. */
  | { readonly ok: false; readonly reason: 'stale'; readonly now: ContextNote };

/**
 * Writes a context note over the one that the form was `drawn` with, by its version; 0 where there was none. An empty note
 * takes it away. Each version is kept by the database. The same note sent twice is saved once.
 */
export async function writeContextNote(
  tx: Transaction,
  scope: AuthorityScope,
  input: { readonly assessmentId: string; readonly drawn: number; readonly note: string },
): Promise<WriteContextNoteResult> {
  const { assessmentId, drawn, note } = input;
  const { authorityCode, memberId: writtenBy } = scope;
  const own = and(eq(assessments.id, assessmentId), eq(assessments.authorityCode, authorityCode));
  if ((await tx.$count(assessments, own)) === 0) return { ok: false, reason: 'gone' };
  const now = await findContextNote(tx, scope, assessmentId);
  if (note === (now?.note ?? '')) return { ok: true };
  const rows = await tx
    .insert(contextNotes)
    .values({ assessmentId, authorityCode, note, version: 1, writtenBy })
    .onConflictDoUpdate({
      target: contextNotes.assessmentId,
      set: { note, writtenBy, version: sql`${contextNotes.version} + 1`, writtenAt: sql`now()` },
      setWhere: sql`${contextNotes.authorityCode} = ${authorityCode} and ${contextNotes.version} = ${drawn}`,
    })
    .returning({ version: contextNotes.version });
  if (rows.length > 0) return { ok: true };
  const stands = await findContextNote(tx, scope, assessmentId);
  return stands === undefined ? { ok: false, reason: 'gone' } : { ok: false, reason: 'stale', now: stands };
}
