import 'server-only';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/engine';
import { approvalRequests } from '@/db/schema';
import { withScope } from '@/db/with-scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { countVersions } from '@/lib/assessment/approval';
import type { SignOffFields } from '@/lib/assessment/sign-off';
import { askForApproval, decideApproval } from './approvals';
import { readVersions } from './claim-versions';
import type { ApprovalMail, AskResult, DecideResult, SentBackQuestion } from './approvals';
import { reopenAssessment } from './reopenings';
import type { ReopenResult } from './reopenings';
import { saveSignOff } from './sign-offs';
import { TODAY, answerAndSend } from './testing';
import type { Council } from './testing';

/** For tests: a route to decision of which nothing is recorded. */
export const NOTHING_RECORDED: SignOffFields = {
  scrutinyComment: '',
  consultation: '',
  eia: '',
  eiaLink: '',
  eiaEvidenceId: null,
  decision: '',
  optionsConsidered: '',
  reasons: '',
  body: '',
  meetingOn: null,
  minuteReference: '',
  minuteLink: '',
};

/** For tests: the council's lead asks for approval. */
export function askIn(
  database: Database,
  { lead, assessmentId }: Council,
  { today = TODAY, mails = [] }: { readonly today?: string; readonly mails?: readonly ApprovalMail[] } = {},
): Promise<AskResult> {
  return withScope(database, lead, (tx) =>
    askForApproval(tx, lead, { assessmentId, note: '', today, mails }),
  );
}

export type Decide = {
  readonly scope?: AuthorityScope;
  readonly sentBack?: readonly SentBackQuestion[];
  /** Left out: whatever is saved now. */
  readonly seen?: number;
  readonly mails?: readonly ApprovalMail[];
  readonly today?: string;
};

/** For tests: somebody, or the council's approver, decides; approves where nothing is sent back. */
export function decideIn(
  database: Database,
  { approver, assessmentId }: Council,
  { scope = approver, sentBack = [], seen, mails = [], today = TODAY }: Decide = {},
): Promise<DecideResult> {
  return withScope(database, scope, async (tx) => {
    const now = countVersions((await readVersions(tx, scope, assessmentId)).versions);
    const known = { assessmentId, sentBack, comment: '', mails, today };
    return decideApproval(tx, scope, { ...known, seen: seen ?? now });
  });
}

/** For tests: the council's lead opens what was sent again. */
export function reopenIn(
  database: Database,
  { lead, assessmentId }: Council,
  today = TODAY,
): Promise<ReopenResult> {
  return withScope(database, lead, (tx) =>
    reopenAssessment(tx, lead, { assessmentId, reason: 'A figure was wrong', today }),
  );
}

/** For tests: asks, sends back, records, answers, sends and opens again. A row in every table of approval. */
export async function approveAndReopen(database: Database, council: Council): Promise<void> {
  const { lead, assessmentId } = council;
  await askIn(database, council);
  const sentBack = [{ questionId: 'ex-gov-02', version: 0, reason: `Words of ${council.code}` }];
  await decideIn(database, council, { sentBack });
  await withScope(database, lead, (tx) =>
    saveSignOff(tx, lead, { assessmentId, expectedVersion: 0, fields: NOTHING_RECORDED }),
  );
  await answerAndSend(database, council);
  await reopenIn(database, council);
}

/** For tests on a server: whoever reads what approvers were asked waits until `work` is done. */
export async function holdRequestsBack(database: Database, work: () => Promise<void>): Promise<void> {
  await database.owner.transaction(async (tx) => {
    await tx.execute(sql`lock table ${approvalRequests} in access exclusive mode`);
    await work();
  });
}
