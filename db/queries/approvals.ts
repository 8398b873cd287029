import 'server-only';
import { and, desc, eq, gt, isNull, max, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AuthorityScope } from '@/lib/access/scope';
import { countVersions } from '@/lib/assessment/approval';
import type { ApprovalRequest } from '@/lib/assessment/approval';
import { APPROVAL_MAIL_LIMITS } from '@/lib/assessment/approval-mail';
import { isEditable } from '@/lib/assessment/assessment-state';
import type { Transaction } from '@/db/engine';
import { answers, approvalRequests, members, sendBacks } from '@/db/schema';
import { readVersions } from './claim-versions';
import { mailColleague } from './colleague-mail';
import { lockAssessment } from './lock-assessment';

/** A mail about an approval to a colleague, worded by the caller. */
export type ApprovalMail = {
  readonly memberId: string;
  readonly mail: { readonly subject: string; readonly body: string };
};

/** How often approval is asked for one assessment in a day: each time is a mail to every approver. */
export const MOST_ASKED_A_DAY = 5;

const deciders = alias(members, 'deciders');

/** Every request for approval of one of the authority's assessments, the newest first. */
export async function listApprovals(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<readonly ApprovalRequest[]> {
  const rows = await tx
    .select({ row: approvalRequests, askedBy: members.displayName, decidedBy: deciders.displayName })
    .from(approvalRequests)
    .innerJoin(members, eq(members.id, approvalRequests.askedBy))
    .leftJoin(deciders, eq(deciders.id, approvalRequests.decidedBy))
    .where(isOf(scope, assessmentId))
    .orderBy(desc(approvalRequests.number));
  return rows.map(({ row, askedBy, decidedBy }) => ({
    id: row.id,
    number: row.number,
    askedById: row.askedBy,
    askedBy,
    askedAt: row.askedAt,
    note: row.note,
    decision:
      row.decision === null || row.decidedAt === null
        ? null
        : {
            kind: row.decision,
            by: decidedBy ?? '',
            at: row.decidedAt,
            comment: row.comment,
            read: row.readVersions ?? {},
          },
  }));
}

/** The authority's assessments that wait for an approver, with since when. */
export async function listWaiting(
  tx: Transaction,
  scope: AuthorityScope,
): Promise<readonly { readonly assessmentId: string; readonly askedAt: Date }[]> {
  return tx
    .select({ assessmentId: approvalRequests.assessmentId, askedAt: approvalRequests.askedAt })
    .from(approvalRequests)
    .where(and(eq(approvalRequests.authorityCode, scope.authorityCode), isNull(approvalRequests.decision)));
}

export type AskResult =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: 'locked' | 'not-found' | 'already-asked' | 'too-many' };

/**
 * Asks for approval of an assessment as it stands, with the mails that say so. `already-asked`: a request is undecided.
 * `too-many`: asked `MOST_ASKED_A_DAY` times in a day. `locked`: sent, or its round has closed on `today` (YYYY-MM-DD).
 */
export async function askForApproval(
  tx: Transaction,
  scope: AuthorityScope,
  input: {
    readonly assessmentId: string;
    readonly note: string;
    readonly today: string;
    readonly mails: readonly ApprovalMail[];
  },
): Promise<AskResult> {
  const { assessmentId, note, today } = input;
  const assessment = await lockAssessment(tx, scope, { assessmentId, today, strength: 'update' });
  if (assessment === undefined) return { ok: false, reason: 'not-found' };
  if (!isEditable(assessment.state)) return { ok: false, reason: 'locked' };
  const { last, undecided, lately } = await countAsked(tx, scope, assessmentId);
  if (undecided > 0) return { ok: false, reason: 'already-asked' };
  if (lately >= MOST_ASKED_A_DAY) return { ok: false, reason: 'too-many' };
  const [made] = await tx
    .insert(approvalRequests)
    .values({
      assessmentId,
      authorityCode: scope.authorityCode,
      number: last + 1,
      askedBy: scope.memberId,
      note,
    })
    .returning({ id: approvalRequests.id });
  if (made === undefined) throw new Error('A request for approval was not returned');
  await sendMails(tx, scope, input.mails);
  return { ok: true, id: made.id };
}

/** The number of the last request, and how many are undecided and how many were made in a day. */
async function countAsked(tx: Transaction, scope: AuthorityScope, assessmentId: string) {
  const [known] = await tx
    .select({
      last: sql`coalesce(${max(approvalRequests.number)}, 0)`.mapWith(Number),
      undecided: sql`count(*) filter (where ${approvalRequests.decision} is null)`.mapWith(Number),
      lately:
        sql`count(*) filter (where ${gt(approvalRequests.askedAt, sql`now() - interval '1 day'`)})`.mapWith(
          Number,
        ),
    })
    .from(approvalRequests)
    .where(isOf(scope, assessmentId));
  return known ?? { last: 0, undecided: 0, lately: 0 };
}

/** A question to be sent back, at the version (0: not answered) that was read. */
export type SentBackQuestion = {
  readonly questionId: string;
  readonly version: number;
  readonly reason: string;
};

export type DecideResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'locked' | 'not-found' | 'decided' | 'stale' | 'own-words' };

/**
 * Decides the open request of an assessment: approves it, or sends questions back where there are any. `seen` is the
 * count of all versions that the approver read; `stale` when an answer was saved since. `own-words`: the approver wrote
 * an answer that stands. `decided`: no request is open.
 */
export async function decideApproval(
  tx: Transaction,
  scope: AuthorityScope,
  input: {
    readonly assessmentId: string;
    readonly seen: number;
    readonly sentBack: readonly SentBackQuestion[];
    readonly comment: string;
    readonly today: string;
    readonly mails: readonly ApprovalMail[];
  },
): Promise<DecideResult> {
  const { assessmentId, today, sentBack } = input;
  const assessment = await lockAssessment(tx, scope, { assessmentId, today, strength: 'update' });
  if (assessment === undefined) return { ok: false, reason: 'not-found' };
  if (!isEditable(assessment.state)) return { ok: false, reason: 'locked' };
  const { versions, isWriter } = await readVersions(tx, scope, assessmentId);
  if (isWriter) return { ok: false, reason: 'own-words' };
  if (countVersions(versions) !== input.seen) return { ok: false, reason: 'stale' };
  const [decided] = await tx
    .update(approvalRequests)
    .set({
      decision: sentBack.length === 0 ? 'approved' : 'sent-back',
      decidedBy: scope.memberId,
      decidedAt: sql`now()`,
      comment: input.comment,
      readVersions: versions,
    })
    .where(and(isOf(scope, assessmentId), isNull(approvalRequests.decision)))
    .returning({ id: approvalRequests.id });
  if (decided === undefined) return { ok: false, reason: 'decided' };
  if (sentBack.length > 0) {
    await tx.insert(sendBacks).values(
      sentBack.map(({ questionId, version, reason }) => ({
        assessmentId,
        authorityCode: scope.authorityCode,
        questionId,
        requestId: decided.id,
        answerVersion: version,
        reason,
        kind: 'sent-back' as const,
        sentBy: scope.memberId,
      })),
    );
  }
  await sendMails(tx, scope, input.mails);
  return { ok: true };
}

/** Puts mails about an approval into the outbox. Whoever has no place in the authority any more gets none. */
export async function sendMails(
  tx: Transaction,
  scope: AuthorityScope,
  mails: readonly ApprovalMail[],
): Promise<void> {
  // Each waits for its reader's turn. In one order everywhere, so that no two approvals wait for each other.
  const inOrder = mails.toSorted((one, other) => one.memberId.localeCompare(other.memberId));
  for (const mail of inOrder)
    await mailColleague(tx, scope, { kind: 'approval', ...mail, limits: APPROVAL_MAIL_LIMITS });
}

/** Who wrote an answer of the assessment that says something, as sign-in users: none of them decides about it. */
export async function listWriters(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectDistinct({ userId: members.userId })
    .from(answers)
    .innerJoin(members, eq(members.id, answers.savedBy))
    .where(
      and(
        eq(answers.authorityCode, scope.authorityCode),
        eq(answers.assessmentId, assessmentId),
        ne(answers.state, 'blank'),
      ),
    );
  return rows.map(({ userId }) => userId);
}

function isOf(scope: AuthorityScope, assessmentId: string) {
  return and(
    eq(approvalRequests.authorityCode, scope.authorityCode),
    eq(approvalRequests.assessmentId, assessmentId),
  );
}
