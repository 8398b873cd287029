import 'server-only';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import { rolesWith } from '@/lib/access/permissions';
import type { Assignment } from '@/lib/assessment/assignment';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
import { assignments, members } from '@/db/schema';

const assignmentsOf = namedStatement((tx) =>
  tx
    .select({
      assessmentId: assignments.assessmentId,
      questionId: assignments.questionId,
      memberId: assignments.memberId,
      displayName: members.displayName,
      role: members.role,
      hasLeft: sql<boolean>`${members.leftAt} is not null`,
      dueOn: assignments.dueOn,
    })
    .from(assignments)
    .innerJoin(
      members,
      and(eq(members.id, assignments.memberId), eq(members.authorityCode, assignments.authorityCode)),
    )
    .where(
      and(
        eq(assignments.authorityCode, sql.placeholder('authorityCode')),
        sql`${assignments.assessmentId} = any(${sql.placeholder('assessmentIds')}::uuid[])`,
      ),
    )
    .prepare('list-assignments'),
);

/** Which questions of some of the authority's assessments were given to whom, in one statement, by assessment. */
export async function listAssignments(
  tx: Transaction,
  { authorityCode }: AuthorityScope,
  assessmentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Assignment[]>> {
  const rows = await assignmentsOf(tx).execute({ authorityCode, assessmentIds });
  return new Map(assessmentIds.map((id) => [id, rows.filter(({ assessmentId }) => assessmentId === id)]));
}

/** The questions that are with somebody else than before, or with another day; or whom they cannot be given to. */
export type GiveResult =
  | { readonly ok: true; readonly changed: readonly string[] }
  | { readonly ok: false; readonly reason: 'not-an-answerer' };

/**
 * Gives questions of one of the authority's assessments to somebody, until `dueOn` (YYYY-MM-DD, or null for the end of
 * the round), whoever they were with. The caller holds the lock of the assessment and knows that the questions are
 * asked. `not-an-answerer`: nobody of that id has a place in the authority now that may answer.
 */
export async function giveQuestions(
  tx: Transaction,
  scope: AuthorityScope,
  {
    assessmentId,
    questionIds,
    memberId,
    dueOn,
  }: {
    readonly assessmentId: string;
    readonly questionIds: readonly string[];
    readonly memberId: string;
    readonly dueOn: string | null;
  },
): Promise<GiveResult> {
  const { authorityCode, memberId: assignedBy } = scope;
  const answerers = and(
    eq(members.id, memberId),
    eq(members.authorityCode, authorityCode),
    inArray(members.role, rolesWith('answer:edit')),
    isNull(members.leftAt),
  );
  if ((await tx.$count(members, answerers)) === 0) return { ok: false, reason: 'not-an-answerer' };
  if (questionIds.length === 0) return { ok: true, changed: [] };
  // In one order, so that two leads who give the same questions at once wait for each other and never in a ring.
  const rows = questionIds.toSorted().map((questionId) => ({
    assessmentId,
    questionId,
    authorityCode,
    memberId,
    dueOn,
    assignedBy,
  }));
  const changed = await tx
    .insert(assignments)
    .values(rows)
    .onConflictDoUpdate({
      target: [assignments.assessmentId, assignments.questionId],
      set: { memberId, dueOn, assignedBy, assignedAt: sql`now()` },
      setWhere: sql`${assignments.authorityCode} = ${authorityCode} and
        (${assignments.memberId} <> ${memberId} or ${assignments.dueOn} is distinct from ${dueOn}::date)`,
    })
    .returning({ questionId: assignments.questionId });
  return { ok: true, changed: changed.map(({ questionId }) => questionId) };
}

/** Takes questions back, whoever they are with: they are with nobody then. Returns how many were with somebody. */
export async function takeBackQuestions(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, questionIds }: { readonly assessmentId: string; readonly questionIds: readonly string[] },
): Promise<number> {
  const rows = await tx
    .delete(assignments)
    .where(
      and(
        eq(assignments.authorityCode, scope.authorityCode),
        eq(assignments.assessmentId, assessmentId),
        inArray(assignments.questionId, [...questionIds]),
      ),
    )
    .returning({ questionId: assignments.questionId });
  return rows.length;
}
