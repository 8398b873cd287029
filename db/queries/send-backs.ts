import 'server-only';
import { and, count, desc, eq, gt, isNull, not, or, sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import type { SentBack } from '@/lib/assessment/approval';
import { isEditable } from '@/lib/assessment/assessment-state';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
import { answers, members, sendBacks } from '@/db/schema';
import { sendMails } from './approvals';
import type { ApprovalMail } from './approvals';
import { lockAssessment } from './lock-assessment';
import { isWrittenBy } from './written-by';

/** How many “not applicable” of one assessment are refused in a day: each is a mail to whoever wrote it. */
const MOST_REFUSED_A_DAY = 40;

const openSendBacksOf = namedStatement((tx) =>
  tx
    .selectDistinctOn([sendBacks.assessmentId, sendBacks.questionId], {
      assessmentId: sendBacks.assessmentId,
      questionId: sendBacks.questionId,
      reason: sendBacks.reason,
      kind: sendBacks.kind,
      sentBy: members.displayName,
      sentAt: sendBacks.sentAt,
      writerId: answers.savedBy,
    })
    .from(sendBacks)
    .innerJoin(members, eq(members.id, sendBacks.sentBy))
    .leftJoin(
      answers,
      and(eq(answers.assessmentId, sendBacks.assessmentId), eq(answers.questionId, sendBacks.questionId)),
    )
    .where(
      and(
        eq(sendBacks.authorityCode, sql.placeholder('authorityCode')),
        sql`coalesce(${sendBacks.assessmentId} = ${sql.placeholder('assessmentId')}::uuid, true)`,
        or(
          eq(answers.version, sendBacks.answerVersion),
          and(isNull(answers.version), eq(sendBacks.answerVersion, 0)),
        ),
      ),
    )
    .orderBy(sendBacks.assessmentId, sendBacks.questionId, desc(sendBacks.sentAt))
    .prepare('list-open-send-backs'),
);

/**
 * What was sent back and not answered since, of one of the authority's assessments or (null) of all: the newest for each
 * question. It is open while the answer has the version that was sent back; 0 stands for not answered.
 */
export async function listOpenSendBacks(
  tx: Transaction,
  { authorityCode }: AuthorityScope,
  assessmentId: string | null,
): Promise<readonly SentBack[]> {
  return openSendBacksOf(tx).execute({ authorityCode, assessmentId });
}

/** What was sent back with one request, by question, answered since or not: for whoever decides again. */
export async function listSentBackWith(
  tx: Transaction,
  scope: AuthorityScope,
  requestId: string,
): Promise<readonly { readonly questionId: string; readonly reason: string }[]> {
  return tx
    .select({ questionId: sendBacks.questionId, reason: sendBacks.reason })
    .from(sendBacks)
    .where(and(eq(sendBacks.authorityCode, scope.authorityCode), eq(sendBacks.requestId, requestId)));
}

export type RefuseResult = 'refused' | 'stale' | 'too-many';

/**
 * Records that an approver does not agree that a question does not apply, for another reason than those listed, with why
 * and the mail to whoever wrote it. Only at the version that was read, once, and while the assessment can be edited on
 * `today` (YYYY-MM-DD): otherwise `stale`. `too-many`: `MOST_REFUSED_A_DAY` were refused in a day.
 */
export async function refuseNotApplicable(
  tx: Transaction,
  scope: AuthorityScope,
  input: {
    readonly assessmentId: string;
    readonly questionId: string;
    readonly version: number;
    readonly reason: string;
    readonly today: string;
    readonly mails: readonly ApprovalMail[];
  },
): Promise<RefuseResult> {
  const { assessmentId, questionId, version, today } = input;
  const assessment = await lockAssessment(tx, scope, { assessmentId, today, strength: 'update' });
  if (assessment === undefined || !isEditable(assessment.state)) return 'stale';
  if (!(await isRefusable(tx, scope, input))) return 'stale';
  if ((await countRefused(tx, scope, assessmentId)) >= MOST_REFUSED_A_DAY) return 'too-many';
  const made = await tx
    .insert(sendBacks)
    .values({
      assessmentId,
      authorityCode: scope.authorityCode,
      questionId,
      answerVersion: version,
      reason: input.reason,
      kind: 'not-applicable-refused',
      sentBy: scope.memberId,
    })
    .onConflictDoNothing()
    .returning({ id: sendBacks.id });
  if (made.length === 0) return 'stale';
  await sendMails(tx, scope, input.mails);
  return 'refused';
}

async function isRefusable(
  tx: Transaction,
  scope: AuthorityScope,
  at: { readonly assessmentId: string; readonly questionId: string; readonly version: number },
): Promise<boolean> {
  const found = await tx.$count(
    answers,
    and(
      eq(answers.authorityCode, scope.authorityCode),
      eq(answers.assessmentId, at.assessmentId),
      eq(answers.questionId, at.questionId),
      eq(answers.version, at.version),
      eq(answers.state, 'na'),
      eq(answers.naReason, 'other'),
      eq(answers.naAgreed, false),
      eq(answers.needsReview, false),
      not(isWrittenBy(scope)),
    ),
  );
  return found === 1;
}

async function countRefused(tx: Transaction, scope: AuthorityScope, assessmentId: string): Promise<number> {
  const [row] = await tx
    .select({ refused: count() })
    .from(sendBacks)
    .where(
      and(
        eq(sendBacks.authorityCode, scope.authorityCode),
        eq(sendBacks.assessmentId, assessmentId),
        eq(sendBacks.kind, 'not-applicable-refused'),
        gt(sendBacks.sentAt, sql`now() - interval '1 day'`),
      ),
    );
  return row?.refused ?? 0;
}
