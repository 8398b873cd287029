import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Answer } from '@/lib/framework/answer';
import type { Transaction } from '@/db/engine';
import { answerVersions } from '@/db/schema';
import { answerFromRow } from './answer-row';

/** What one version of one of the authority's answers said, or undefined. */
export async function findAnswerVersion(
  tx: Transaction,
  scope: AuthorityScope,
  input: { readonly assessmentId: string; readonly questionId: string; readonly version: number },
): Promise<{ readonly answer: Answer; readonly comment: string } | undefined> {
  const [row] = await tx
    .select()
    .from(answerVersions)
    .where(
      and(
        eq(answerVersions.authorityCode, scope.authorityCode),
        eq(answerVersions.assessmentId, input.assessmentId),
        eq(answerVersions.questionId, input.questionId),
        eq(answerVersions.version, input.version),
      ),
    );
  return row === undefined ? undefined : { answer: answerFromRow(row), comment: row.comment };
}
