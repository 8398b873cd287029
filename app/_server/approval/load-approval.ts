import 'server-only';
import { listAttached } from '@/db/queries/answer-evidence';
import { listSaidAt } from '@/db/queries/answer-history';
import { listApprovals, listWriters } from '@/db/queries/approvals';
import { readVersions } from '@/db/queries/claim-versions';
import { listAssignments } from '@/db/queries/assignments';
import { listPlacesHeld } from '@/db/queries/colleagues';
import type { PlaceHeld } from '@/db/queries/colleagues';
import { listSentBackWith } from '@/db/queries/send-backs';
import type { Transaction } from '@/db/engine';
import { readTogether } from '@/db/read-together';
import { roleAllows } from '@/lib/access/permissions';
import type { AuthorityScope } from '@/lib/access/scope';
import { approvalStanding, changedSince, countVersions, lastDecided } from '@/lib/assessment/approval';
import type { ApprovalRequest, ApprovalStanding, Decided, Versions } from '@/lib/assessment/approval';
import type { Assignment } from '@/lib/assessment/assignment';
import { loadAssessment } from '@/app/_server/answering/load-assessment';
import type { LoadedAssessment } from '@/app/_server/answering/load-assessment';
import { loadBacking } from '@/app/_server/evidence/load-backing';
import type { BackingOf } from '@/app/_server/evidence/load-backing';
import { loadReviewed } from '@/app/_server/review/load-reviewed';

/** Where an assessment stands with its approver, and who can decide. */
export type Approval = {
  readonly requests: readonly ApprovalRequest[];
  readonly standing: ApprovalStanding;
  /** Of the answers as they stand, and of their evidence. */
  readonly versions: Versions;
  /** The count of all versions: changes with every save. */
  readonly seen: number;
  /** Those who may approve and wrote none of the answers. */
  readonly deciders: readonly PlaceHeld[];
  /** The reader may approve but wrote one of the answers. */
  readonly wroteThemselves: boolean;
  readonly people: readonly PlaceHeld[];
  /** What was given to whom. */
  readonly assignments: readonly Assignment[];
};

/** An assessment with the versions of what it says, of its answers and of their evidence. */
export type LoadedClaim = LoadedAssessment & { readonly versions: Versions };

/**
 * What somebody is asked to stand behind; undefined when there is no assessment of that id. The versions are read before
 * everything else: what is saved meanwhile is then newer than they say, and nobody decides on what they were not shown.
 */
export async function loadClaim(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<LoadedClaim | undefined> {
  const { versions } = await readVersions(tx, scope, assessmentId);
  const loaded = await loadAssessment(tx, scope, assessmentId);
  return loaded && { ...loaded, versions };
}

/** Where an assessment already loaded stands with its approver. */
export async function loadApproval(
  tx: Transaction,
  scope: AuthorityScope,
  { assessment, versions }: LoadedClaim,
): Promise<Approval> {
  const [requests, wrote, people, given] = await readTogether([
    listApprovals(tx, scope, assessment.id),
    listWriters(tx, scope, assessment.id),
    listPlacesHeld(tx, scope),
    listAssignments(tx, scope, [assessment.id]),
  ]);
  const writers = new Set(wrote);
  return {
    requests,
    versions,
    people,
    assignments: given.get(assessment.id) ?? [],
    standing: approvalStanding(requests, versions),
    seen: countVersions(versions),
    deciders: people.filter(
      ({ role, userId }) => roleAllows(role, 'assessment:approve') && !writers.has(userId),
    ),
    wroteThemselves: writers.has(scope.userId),
  };
}

/** What an approver reads: the assessment, where it stands, and what stood at the last decision. */
export type Decision = LoadedAssessment & {
  readonly approval: Approval;
  readonly last: Decided | undefined;
  /** What the changed answers said at the last decision, by question id. */
  readonly earlier: Awaited<ReturnType<typeof listSaidAt>>;
  /** What backs each answer. */
  readonly backingOf: BackingOf;
  /** Why questions were sent back at the last decision, by question id. */
  readonly sentBackFor: ReadonlyMap<string, string>;
};

/** One of the authority's assessments as an approver reads it; undefined when there is none of that id. */
export async function loadDecision(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<Decision | undefined> {
  const loaded = await loadClaim(tx, scope, assessmentId);
  if (loaded === undefined) return undefined;
  const approval = await loadApproval(tx, scope, loaded);
  const last = lastDecided(approval.requests);
  const read = last?.decision.read ?? {};
  const changed = changedSince(read, approval.versions).flatMap((id) => {
    const version = read[id];
    return version === undefined || version === approval.versions[id] ? [] : [[id, version] as const];
  });
  const attached = await listAttached(tx, scope, assessmentId);
  const reviewed = await loadReviewed(tx, scope, assessmentId);
  const sentBack = last === undefined ? [] : await listSentBackWith(tx, scope, last.id);
  return {
    ...loaded,
    approval,
    last,
    backingOf: await loadBacking(tx, scope, { ...loaded, attached, reviewed }),
    earlier: await listSaidAt(tx, scope, { assessmentId, versions: Object.fromEntries(changed) }),
    sentBackFor: new Map(sentBack.map(({ questionId, reason }) => [questionId, reason])),
  };
}
