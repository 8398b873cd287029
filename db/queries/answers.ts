import 'server-only';
import { and, eq, not, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AuthorityScope } from '@/lib/access/scope';
import { asItCounts } from '@/lib/assessment/carried-answer';
import type { AsItCounts } from '@/lib/assessment/carried-answer';
import type { Answer, Answers } from '@/lib/framework/answer';
import { isEditable } from '@/lib/assessment/assessment-state';
import type { Transaction } from '@/db/engine';
import { answers, members } from '@/db/schema';
import { answerColumns, answerFromRow } from './answer-row';
import { lockAssessment } from './lock-assessment';
import { isWrittenBy } from './written-by';

/**
 * An answer as it counts, with who wrote it and when, and who agreed to it where somebody had to. `version` starts at 1;
 * a question without a row is version 0.
 */
export type SavedAnswer = AsItCounts & {
  readonly questionId: string;
  readonly version: number;
  readonly savedAt: Date;
  readonly savedById: string;
  readonly savedBy: string;
  readonly agreedBy: string | null;
  /** It came from what was sent by a council that this one has taken over. */
  readonly isInherited: boolean;
  /** It came from what was sent in an earlier round, there or here, also once somebody has looked at it. */
  readonly cameOver: boolean;
};

export type SaveAnswerResult =
  | { readonly ok: true; readonly version: number; readonly savedAt: Date }
  | { readonly ok: false; readonly reason: 'stale'; readonly current: SavedAnswer }
  | { readonly ok: false; readonly reason: 'locked' | 'not-found' };

/** Every saved answer of one of the authority's assessments. */
export async function listAnswers(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<readonly SavedAnswer[]> {
  const rows = await selectAnswers(tx)
    .where(and(eq(answers.authorityCode, scope.authorityCode), eq(answers.assessmentId, assessmentId)))
    .prepare('list-answers')
    .execute();
  return rows.map(savedAnswerFromRow);
}

/** Answers by question, without who saved them and when: what `lib` decides and counts from. */
export function answersById(saved: readonly SavedAnswer[]): Answers {
  return Object.fromEntries(saved.map(({ questionId, answer }) => [questionId, answer]));
}

/** An approver's agreement holds only for the reason and the words that were agreed. */
const STILL_AGREED = sql`(${answers.naAgreed} and ${answers.naReason} is not distinct from excluded.na_reason
  and ${answers.naText} is not distinct from excluded.na_text)`;

/**
 * Saves one question's answer if nobody saved it since `expectedVersion`. Never overwrites: a later save by somebody
 * else comes back as `stale` with what they saved. `locked` when the assessment was sent or its round has closed on
 * `today` (YYYY-MM-DD). The database keeps every version.
 */
export async function saveAnswer(
  tx: Transaction,
  scope: AuthorityScope,
  input: {
    readonly assessmentId: string;
    readonly questionId: string;
    readonly answer: Answer;
    readonly comment: string;
    readonly expectedVersion: number;
    readonly today: string;
    /** The file that it was read from, where it came in a spreadsheet. */
    readonly sheetName?: string | undefined;
  },
): Promise<SaveAnswerResult> {
  const lock = await lockForSaving(tx, scope, input);
  if (lock !== 'editable') return { ok: false, reason: lock };
  const columns = { ...answerColumns(input.answer), sheetName: input.sheetName ?? null };
  const [saved] = await tx
    .insert(answers)
    .values({
      assessmentId: input.assessmentId,
      questionId: input.questionId,
      authorityCode: scope.authorityCode,
      ...columns,
      comment: input.comment,
      version: 1,
      savedBy: scope.memberId,
    })
    .onConflictDoUpdate({
      target: [answers.assessmentId, answers.questionId],
      set: {
        ...columns,
        naAgreed: sql`${STILL_AGREED}`,
        naAgreedBy: sql`case when ${STILL_AGREED} then ${answers.naAgreedBy} end`,
        naAgreedAt: sql`case when ${STILL_AGREED} then ${answers.naAgreedAt} end`,
        comment: input.comment,
        needsReview: false,
        version: sql`${answers.version} + 1`,
        savedAt: sql`now()`,
        savedBy: scope.memberId,
      },
      setWhere: sql`${answers.version} = ${input.expectedVersion} and ${answers.authorityCode} = ${scope.authorityCode}`,
    })
    .returning({ version: answers.version, savedAt: answers.savedAt })
    .prepare('save-answer')
    .execute();
  if (saved !== undefined) return { ok: true, ...saved };
  const current = await findAnswer(tx, scope, input);
  return current === undefined ? { ok: false, reason: 'not-found' } : { ok: false, reason: 'stale', current };
}

/** One saved answer of the authority, or undefined. */
export async function findAnswer(
  tx: Transaction,
  scope: AuthorityScope,
  input: { readonly assessmentId: string; readonly questionId: string },
): Promise<SavedAnswer | undefined> {
  const [row] = await selectAnswers(tx).where(
    and(
      eq(answers.authorityCode, scope.authorityCode),
      eq(answers.assessmentId, input.assessmentId),
      eq(answers.questionId, input.questionId),
    ),
  );
  return row === undefined ? undefined : savedAnswerFromRow(row);
}

/**
 * Records that the approver agrees a question does not apply for another reason than those listed. Only for an answer
 * that says so, at the version the approver read, and that somebody else wrote. The answer stays its author's. Returns whether it was recorded.
 */
export async function agreeNotApplicable(
  tx: Transaction,
  scope: AuthorityScope,
  input: {
    readonly assessmentId: string;
    readonly questionId: string;
    readonly version: number;
    readonly today: string;
  },
): Promise<boolean> {
  if ((await lockForSaving(tx, scope, input)) !== 'editable') return false;
  const agreed = await tx
    .update(answers)
    .set({
      naAgreed: true,
      naAgreedBy: scope.memberId,
      naAgreedAt: sql`now()`,
      sheetName: null,
      version: sql`${answers.version} + 1`,
    })
    .where(
      and(
        eq(answers.authorityCode, scope.authorityCode),
        eq(answers.assessmentId, input.assessmentId),
        eq(answers.questionId, input.questionId),
        eq(answers.version, input.version),
        eq(answers.state, 'na'),
        eq(answers.naReason, 'other'),
        not(isWrittenBy(scope)),
        eq(answers.needsReview, false),
      ),
    )
    .returning({ version: answers.version });
  return agreed.length === 1;
}

async function lockForSaving(
  tx: Transaction,
  scope: AuthorityScope,
  input: { readonly assessmentId: string; readonly today: string },
): Promise<'editable' | 'locked' | 'not-found'> {
  const { assessmentId, today } = input;
  const assessment = await lockAssessment(tx, scope, { assessmentId, today, strength: 'share' });
  if (assessment === undefined) return 'not-found';
  return isEditable(assessment.state) ? 'editable' : 'locked';
}

const approvers = alias(members, 'approvers');

function selectAnswers(tx: Transaction) {
  return tx
    .select({ row: answers, savedByName: members.displayName, agreedByName: approvers.displayName })
    .from(answers)
    .innerJoin(members, eq(members.id, answers.savedBy))
    .leftJoin(approvers, eq(approvers.id, answers.naAgreedBy))
    .$dynamic();
}

function savedAnswerFromRow({
  row,
  savedByName,
  agreedByName,
}: {
  readonly row: typeof answers.$inferSelect;
  readonly savedByName: string;
  readonly agreedByName: string | null;
}): SavedAnswer {
  return {
    questionId: row.questionId,
    ...asItCounts({ answer: answerFromRow(row), comment: row.comment }, row.needsReview),
    version: row.version,
    savedAt: row.savedAt,
    savedById: row.savedBy,
    isInherited: row.inheritedFrom !== null,
    cameOver: row.carriedFrom !== null || row.inheritedFrom !== null,
    savedBy: savedByName,
    agreedBy: agreedByName,
  };
}
