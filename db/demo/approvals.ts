import type * as schema from '@/db/schema';
import { evidenceKey } from '@/lib/assessment/approval';
import type { DemonstrationCouncil } from './councils';
import { findApprover, findLead } from './people';
import { seededUuid } from './random';
import file from './approval.json';

/** One council whose approver has sent answers back and is asked once more, and what its committees said of the last round. */

export type ApprovalRows = {
  readonly approvalRequests: readonly (typeof schema.approvalRequests.$inferInsert)[];
  readonly sendBacks: readonly (typeof schema.sendBacks.$inferInsert)[];
  readonly signOffs: readonly (typeof schema.signOffs.$inferInsert)[];
};

type Work = {
  readonly council: DemonstrationCouncil;
  readonly framework: { readonly frameworkId: string };
  readonly round: { readonly place: number };
};

type Done = {
  readonly assessmentId: string;
  readonly answers: readonly (typeof schema.answers.$inferInsert & { readonly savedAt: Date })[];
  /** When it was sent; null while it is open. */
  readonly sentAt: Date | null;
};

const NONE: ApprovalRows = { approvalRequests: [], sendBacks: [], signOffs: [] };
const HOUR_MS = 60 * 60 * 1000;

function hoursAfter(moment: Date, hours: number): Date {
  return new Date(moment.getTime() + hours * HOUR_MS);
}

/** The approval of the open round, and the route to decision of the last one; nothing for everybody else. */
export function approvalRows({ council, framework, round }: Work, done: Done): ApprovalRows {
  if (council.code !== file.council || framework.frameworkId !== file.framework) return NONE;
  if (round.place === 1 && done.sentAt !== null) return signOffRows(council, done.assessmentId, done.sentAt);
  return round.place === 2 ? requestRows(council, done) : NONE;
}

function requestRows(council: DemonstrationCouncil, { assessmentId, answers }: Done): ApprovalRows {
  const last = new Date(Math.max(...answers.map(({ savedAt }) => savedAt.getTime())));
  const isAnsweredSince = (id: string) =>
    file.sentBack.some(({ question, answeredSince }) => question === id && answeredSince);
  const read = Object.fromEntries(
    answers.flatMap(({ questionId, version }) =>
      isAnsweredSince(questionId) ? [] : [[questionId, version]],
    ),
  );
  const of = { assessmentId, authorityCode: council.code };
  const asked = { ...of, askedBy: findLead(council).memberId };
  const first = seededUuid(`approval/${assessmentId}/1`);
  const decidedBy = findApprover(council).memberId;
  return {
    approvalRequests: [
      {
        ...asked,
        id: first,
        number: 1,
        askedAt: hoursAfter(last, 1),
        note: file.note,
        decision: 'sent-back',
        decidedBy,
        decidedAt: hoursAfter(last, 2),
        comment: file.comment,
        readVersions: read,
      },
      {
        ...asked,
        id: seededUuid(`approval/${assessmentId}/2`),
        number: 2,
        askedAt: hoursAfter(last, 3),
        note: file.noteAgain,
      },
    ],
    sendBacks: file.sentBack.map(({ question, reason }) => ({
      ...of,
      id: seededUuid(`send-back/${assessmentId}/${question}`),
      questionId: question,
      requestId: first,
      answerVersion: read[question] ?? 0,
      reason,
      kind: 'sent-back' as const,
      sentBy: decidedBy,
      sentAt: hoursAfter(last, 2),
    })),
    signOffs: [],
  };
}

function signOffRows(council: DemonstrationCouncil, assessmentId: string, sentAt: Date): ApprovalRows {
  const record = {
    assessmentId,
    authorityCode: council.code,
    version: 1,
    ...file.signOff,
    meetingOn: sentAt.toISOString().slice(0, 10),
    savedBy: findLead(council).memberId,
    savedAt: hoursAfter(sentAt, 2),
  };
  return { ...NONE, signOffs: [record] };
}

type Request = typeof schema.approvalRequests.$inferInsert;

/** A decision read what stood behind the answers too: each piece was put there once. */
export function withEvidenceRead(
  request: Request,
  attached: readonly (typeof schema.answerEvidence.$inferInsert)[],
): Request {
  if (request.readVersions === undefined || request.readVersions === null) return request;
  const read = { ...request.readVersions };
  for (const { assessmentId, questionId } of attached) {
    if (assessmentId !== request.assessmentId) continue;
    read[evidenceKey(questionId)] = (read[evidenceKey(questionId)] ?? 0) + 1;
  }
  return { ...request, readVersions: read };
}
