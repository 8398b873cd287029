import { z } from 'zod';
import { answerColumns } from '@/db/queries/answer-row';
import type * as schema from '@/db/schema';
import file from './earlier-versions.json';

const { answers, ...of } = z
  .strictObject({
    council: z.string(),
    framework: z.string(),
    answers: z.array(
      z.strictObject({
        question: z.string(),
        value: z.int().min(0).max(4),
        comment: z.string(),
        /** The spreadsheet that the version which stands was read from. */
        then: z.string().optional(),
      }),
    ),
  })
  .parse(file);

const HOURS_BEFORE = 26;
const HOUR_MS = 60 * 60 * 1000;

type AnswerRow = typeof schema.answers.$inferInsert & { readonly savedAt: Date };

/** Whether the answers of this work have been changed since they were first written: those of one council's open round. */
export function hasEarlierVersions(work: {
  readonly council: { readonly code: string };
  readonly framework: { readonly frameworkId: string };
  readonly round: { readonly place: number };
}): boolean {
  return (
    work.council.code === of.council && work.framework.frameworkId === of.framework && work.round.place === 2
  );
}

/** How many versions an answer has, the one that stands included, and the spreadsheet that this one came in. */
export function standingColumns(questionId: string): Pick<AnswerRow, 'version' | 'sheetName'> {
  const earlier = answers.find(({ question }) => question === questionId);
  return earlier === undefined ? { version: 1 } : { version: 2, sheetName: earlier.then ?? null };
}

/** What answers said before somebody changed them, the day before. `firstBy` wrote them so. */
export function earlierVersionRows(
  rows: readonly AnswerRow[],
  firstBy: string,
): readonly (typeof schema.answerVersions.$inferInsert)[] {
  return answers.flatMap(({ question, value, comment }) => {
    const standing = rows.find(({ questionId }) => questionId === question);
    if (standing === undefined) return [];
    return {
      ...answerColumns({ state: 'answered', value }),
      assessmentId: standing.assessmentId,
      authorityCode: standing.authorityCode,
      questionId: question,
      version: 1,
      comment,
      savedAt: new Date(standing.savedAt.getTime() - HOURS_BEFORE * HOUR_MS),
      savedBy: firstBy,
    };
  });
}
