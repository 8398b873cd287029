import 'server-only';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { AuthorityScope } from '@/lib/access/scope';
import { frozenAnswersSchema } from '@/lib/assessment/frozen-answers';
import type { FrozenAnswers } from '@/lib/assessment/frozen-answers';
import type { Transaction } from '@/db/engine';

/*
 * What comes from councils that this one has taken over. Their rows are not this council's: two functions of the database
 * say what may be told of them (migration `split_councils`).
 */

/** What a council that was taken over sent last of a framework. */
export type SentByPredecessor = {
  readonly fromCode: string;
  readonly fromName: string;
  readonly submissionId: string;
  readonly assessmentId: string;
  readonly roundName: string;
  readonly frameworkVersion: string;
  readonly answers: Readonly<FrozenAnswers>;
};

/**
 * What each council that the authority has taken over sent last of a framework in a round that opened before a day
 * (YYYY-MM-DD), by name, in one statement. Only of those in which whoever asks has a place to read.
 */
export async function listSentByPredecessors(
  tx: Transaction,
  _scope: AuthorityScope,
  { frameworkId, before }: { readonly frameworkId: string; readonly before: string },
): Promise<readonly SentByPredecessor[]> {
  const rows = await tx
    .select({
      fromCode: sql<string>`from_code`,
      fromName: sql<string>`from_name`,
      submissionId: sql<string>`submission_id`,
      assessmentId: sql<string>`assessment_id`,
      roundName: sql<string>`round_name`,
      frameworkVersion: sql<string>`framework_version`,
      answers: sql<unknown>`answers`,
    })
    .from(sql`sent_by_predecessors(${frameworkId}, ${before}::date)`);
  return rows.map((row) => ({ ...row, answers: frozenAnswersSchema.parse(row.answers) }));
}

/** Where an answer was inherited from: the council, and its assessment with the round that it was sent in. */
export type InheritedFrom = {
  readonly fromName: string;
  readonly fromCode: string;
  readonly assessmentId: string;
  readonly roundName: string;
};

const rowSchema = z.object({
  questionId: z.string(),
  fromName: z.string(),
  fromCode: z.string(),
  assessmentId: z.string(),
  roundName: z.string(),
});

/** Where answers of one of the authority's assessments were inherited from, by question id. */
export async function listInheritedFrom(
  tx: Transaction,
  _scope: AuthorityScope,
  assessmentId: string,
): Promise<ReadonlyMap<string, InheritedFrom>> {
  const rows = await tx
    .select({
      questionId: sql`question_id`,
      fromName: sql`from_name`,
      fromCode: sql`from_code`,
      assessmentId: sql`assessment_id`,
      roundName: sql`round_name`,
    })
    .from(sql`where_inherited(${assessmentId}::uuid)`);
  return new Map(
    rows.map((row) => rowSchema.parse(row)).map(({ questionId, ...from }) => [questionId, from]),
  );
}
