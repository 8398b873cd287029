import 'server-only';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { LabScope } from '@/lib/access/scope';
import type { CouncilWords } from '@/lib/insights/readings';
import type { Transaction } from '@/db/engine';

const rowsSchema = z.array(
  z.object({
    submissionId: z.string(),
    questionId: z.string(),
    comment: z.string().nullable(),
    said: z.string().nullable(),
    evidence: z.array(z.string()),
  }),
);

type Asked = {
  readonly submissionIds: readonly string[];
  readonly questionIds: readonly string[];
};

/**
 * What councils wrote under these questions in these submissions: comments, answers to open questions, titles of evidence.
 * Read as it stands now: of a council that shares no more by name with the scope's audience, or was not told that the lab
 * reads words, there is nothing. The database decides that (migration `insights_of_the_lab`).
 */
export async function listCouncilWords(
  tx: Transaction,
  _scope: LabScope,
  { submissionIds, questionIds }: Asked,
): Promise<readonly CouncilWords[]> {
  const rows = await tx
    .select({
      submissionId: sql`submission_id`,
      questionId: sql`question_id`,
      comment: sql`comment`,
      said: sql`said`,
      evidence: sql`evidence`,
    })
    .from(
      sql`words_for_lab(${sql.param([...submissionIds])}::uuid[], ${sql.param([...questionIds])}::text[])`,
    );
  return rowsSchema.parse(rows).map(({ comment, said, ...words }) => ({
    ...words,
    comment: comment ?? '',
    said: said ?? '',
  }));
}
