import 'server-only';
import { and, eq, inArray, or } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import { countedAnswer } from '@/lib/assessment/carried-answer';
import type { MovedAnswer } from '@/lib/review/moved-answer';
import type { Transaction } from '@/db/engine';
import { answerVersions, answers } from '@/db/schema';
import { answerFromRow } from './answer-row';

/** What somebody read of one question: the version of its answer, 0 for none. */
type ReadAnswer = { readonly subject: string; readonly answerVersion: number };

/**
 * Of what somebody read on a page of one of the authority's assessments, the answers that are not at that version any
 * more, with what they said and say. None for whoever may not see them. The caller has locked the assessment, so that
 * what is told still holds when it writes.
 */
export async function listMovedAnswers(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, read }: { readonly assessmentId: string; readonly read: readonly ReadAnswer[] },
): Promise<readonly MovedAnswer[]> {
  if (read.length === 0) return [];
  const subjects = read.map(({ subject }) => subject);
  const standing = await tx
    .select({ subject: answers.questionId, version: answers.version })
    .from(answers)
    .where(
      and(
        eq(answers.authorityCode, scope.authorityCode),
        eq(answers.assessmentId, assessmentId),
        inArray(answers.questionId, subjects),
      ),
    );
  const versions = new Map(standing.map(({ subject, version }) => [subject, version]));
  const moved = read.flatMap(({ subject, answerVersion }) => {
    const version = versions.get(subject);
    return version === undefined || version === answerVersion ? [] : [{ subject, answerVersion, version }];
  });
  if (moved.length === 0) return [];
  const rows = await tx
    .select()
    .from(answerVersions)
    .where(
      and(
        eq(answerVersions.authorityCode, scope.authorityCode),
        eq(answerVersions.assessmentId, assessmentId),
        or(
          ...moved.map(({ subject, answerVersion, version }) =>
            and(
              eq(answerVersions.questionId, subject),
              inArray(answerVersions.version, [answerVersion, version]),
            ),
          ),
        ),
      ),
    );
  const said = (subject: string, version: number) => {
    const row = rows.find((one) => one.questionId === subject && one.version === version);
    return row === undefined ? null : countedAnswer(answerFromRow(row), row.needsReview);
  };
  return moved.map(({ subject, answerVersion, version }) => ({
    ...{ subject, version },
    read: said(subject, answerVersion),
    now: said(subject, version),
  }));
}
