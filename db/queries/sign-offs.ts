import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import { counts } from '@/lib/evidence/piece';
import type { NamedPiece, SignOff, SignOffFields } from '@/lib/assessment/sign-off';
import type { Transaction } from '@/db/engine';
import { evidence, evidenceFiles, members, signOffs } from '@/db/schema';
import { findAssessment } from './assessments';
import { findPiece } from './evidence';
import { takeLock } from './take-lock';

/** Every saved version of the route to decision of one of the authority's assessments, the newest first. */
export async function listSignOffs(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<readonly SignOff[]> {
  return selectSignOffs(tx).where(isOf(scope, assessmentId)).orderBy(desc(signOffs.version));
}

/** The record as it stands, or undefined while nothing was saved. */
export async function findSignOff(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<SignOff | undefined> {
  const [row] = await selectSignOffs(tx)
    .where(isOf(scope, assessmentId))
    .orderBy(desc(signOffs.version))
    .limit(1);
  return row;
}

export type SaveSignOffResult =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly reason: 'not-found' }
  | { readonly ok: false; readonly reason: 'no-such-piece' }
  | { readonly ok: false; readonly reason: 'stale'; readonly current: SignOff };

/**
 * Saves the record as a new version, before or after the assessment is sent. `stale` when it is not at
 * `expectedVersion` (0: nothing saved yet) any more: nothing is written, and what stands comes back. `no-such-piece` when
 * the Equality Impact Assessment is none of the council's evidence, or was withdrawn or found infected since the record
 * last named it.
 */
export async function saveSignOff(
  tx: Transaction,
  scope: AuthorityScope,
  input: {
    readonly assessmentId: string;
    readonly expectedVersion: number;
    readonly fields: SignOffFields;
  },
): Promise<SaveSignOffResult> {
  const { assessmentId, expectedVersion, fields } = input;
  if ((await findAssessment(tx, scope, assessmentId)) === undefined)
    return { ok: false, reason: 'not-found' };
  await takeLock(tx, `sign-off of ${assessmentId}`);
  const current = await findSignOff(tx, scope, assessmentId);
  if (current !== undefined && current.version !== expectedVersion)
    return { ok: false, reason: 'stale', current };
  if (!(await canName(tx, scope, { chosen: fields.eiaEvidenceId, standing: current?.eiaEvidenceId })))
    return { ok: false, reason: 'no-such-piece' };
  const version = (current?.version ?? 0) + 1;
  await tx.insert(signOffs).values({
    assessmentId,
    authorityCode: scope.authorityCode,
    version,
    ...fields,
    savedBy: scope.memberId,
  });
  return { ok: true, version };
}

/** A record may go on naming what it named, and may newly name only what is in use. */
async function canName(
  tx: Transaction,
  scope: AuthorityScope,
  { chosen, standing }: { readonly chosen: string | null; readonly standing: string | null | undefined },
): Promise<boolean> {
  if (chosen === null || chosen === standing) return true;
  const piece = await findPiece(tx, scope, chosen);
  return piece !== undefined && counts(piece);
}

function selectSignOffs(tx: Transaction) {
  return tx
    .select({
      version: signOffs.version,
      scrutinyComment: signOffs.scrutinyComment,
      consultation: signOffs.consultation,
      eia: signOffs.eia,
      eiaLink: signOffs.eiaLink,
      eiaEvidenceId: signOffs.eiaEvidenceId,
      eiaEvidence: sql<NamedPiece | null>`case when ${evidence.id} is not null then json_build_object('id', ${evidence.id},
        'kind', ${evidence.kind}, 'title', ${evidence.title}, 'url', ${evidence.url},
        'isWithdrawn', ${evidence.withdrawnAt} is not null,
        'isInfected', coalesce(${evidenceFiles.verdict} = 'infected', false)) end`,
      decision: signOffs.decision,
      optionsConsidered: signOffs.optionsConsidered,
      reasons: signOffs.reasons,
      body: signOffs.body,
      meetingOn: signOffs.meetingOn,
      minuteReference: signOffs.minuteReference,
      minuteLink: signOffs.minuteLink,
      savedBy: members.displayName,
      savedAt: signOffs.savedAt,
    })
    .from(signOffs)
    .innerJoin(members, eq(members.id, signOffs.savedBy))
    .leftJoin(evidence, eq(evidence.id, signOffs.eiaEvidenceId))
    .leftJoin(evidenceFiles, eq(evidenceFiles.evidenceId, evidence.id))
    .$dynamic();
}

function isOf(scope: AuthorityScope, assessmentId: string) {
  return and(eq(signOffs.authorityCode, scope.authorityCode), eq(signOffs.assessmentId, assessmentId));
}
