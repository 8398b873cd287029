import 'server-only';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Column, Placeholder, SQL } from 'drizzle-orm';
import { QueryBuilder, alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
import { assessments, notesToNextRound, rounds, submissions } from '@/db/schema';

/** An authority and a framework, and the day (YYYY-MM-DD) that the round opens before which something was sent. */
type Before = Readonly<Record<'authorityCode' | 'frameworkId' | 'opensOn', string | Column | Placeholder>>;

type Rounds = { readonly opensOn: Column };

/**
 * What "the last round" is, wherever figures or answers of two rounds stand side by side: of the authority's own for the
 * framework, in a round that opened earlier. When it was sent does not matter, only which round it was for. `of` are
 * the rounds of the submissions; the order is `lastRoundFirst`.
 */
export function sentBefore(of: Rounds, { authorityCode, frameworkId, opensOn }: Before): SQL | undefined {
  return and(
    eq(submissions.authorityCode, authorityCode),
    eq(submissions.frameworkId, frameworkId),
    lt(of.opensOn, opensOn),
  );
}

/** The order in which the last round comes first. */
export function lastRoundFirst(of: Rounds): readonly [SQL, SQL] {
  return [desc(of.opensOn), desc(submissions.submittedAt)];
}

const sentAssessments = alias(assessments, 'sent_assessments');
const sentRounds = alias(rounds, 'sent_rounds');

/**
 * A column with what the authority sent in the last round before the one of the assessment that a statement selects: of
 * the questions with these ids, those that it holds; null when it holds none. `rounds` must be in the statement. Picked
 * in the database: a page shows one theme, and a whole submission is ten times that to send and to check.
 */
export function lastRoundAsJson(authorityCode: Placeholder, questionIds: Placeholder): SQL {
  const sent = new QueryBuilder()
    .select({ answers: submissions.answers })
    .from(submissions)
    .innerJoin(sentAssessments, eq(sentAssessments.id, submissions.assessmentId))
    .innerJoin(sentRounds, eq(sentRounds.id, sentAssessments.roundId))
    .where(
      sentBefore(sentRounds, {
        authorityCode,
        frameworkId: assessments.frameworkId,
        opensOn: rounds.opensOn,
      }),
    )
    .orderBy(...lastRoundFirst(sentRounds))
    .limit(1);
  return sql`(select jsonb_object_agg(one.key, one.value) from ${sent} sent, jsonb_each(sent.answers) one
    where one.key = any(${questionIds}::text[]))`;
}

/** The assessment of the last round, and what its people noted for this one, by question id. */
export type NotesOfLastRound = {
  readonly assessmentId: string;
  readonly notes: Readonly<Record<string, string>>;
};

const notesSchema = z.record(z.string(), z.string());
const OURS = sql.placeholder('authorityCode');

const lastRoundWithNotes = namedStatement((tx) =>
  tx
    .select({
      assessmentId: submissions.assessmentId,
      notes: sql<unknown>`(select coalesce(json_object_agg(n.question_id, n.note), '{}') from ${notesToNextRound} n
        where n.assessment_id = ${submissions.assessmentId} and n.authority_code = ${OURS})`,
    })
    .from(assessments)
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .innerJoin(submissions, eq(submissions.frameworkId, assessments.frameworkId))
    .innerJoin(sentAssessments, eq(sentAssessments.id, submissions.assessmentId))
    .innerJoin(sentRounds, eq(sentRounds.id, sentAssessments.roundId))
    .where(
      and(
        eq(assessments.id, sql.placeholder('assessmentId')),
        eq(assessments.authorityCode, OURS),
        sentBefore(sentRounds, {
          authorityCode: OURS,
          frameworkId: assessments.frameworkId,
          opensOn: rounds.opensOn,
        }),
      ),
    )
    .orderBy(...lastRoundFirst(sentRounds))
    .limit(1)
    .prepare('last-round-with-notes'),
);

/** What the last round left for one of the authority's assessments; undefined where nothing was sent before. */
export async function findNotesOfLastRound(
  tx: Transaction,
  { authorityCode }: AuthorityScope,
  assessmentId: string,
): Promise<NotesOfLastRound | undefined> {
  const [found] = await lastRoundWithNotes(tx).execute({ authorityCode, assessmentId });
  return found && { assessmentId: found.assessmentId, notes: notesSchema.parse(found.notes) };
}
