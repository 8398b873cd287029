import 'server-only';
import { loadAssessment } from '@/app/_server/answering/load-assessment';
import type { Transaction } from '@/db/engine';
import { readVersions } from '@/db/queries/claim-versions';
import { lockAssessment } from '@/db/queries/lock-assessment';
import { submitAssessment } from '@/db/queries/submissions';
import type { SubmitResult } from '@/db/queries/submissions';
import type { AuthorityScope } from '@/lib/access/scope';
import type { FieldError } from '@/lib/action-state';
import { countVersions } from '@/lib/assessment/approval';
import { DECLARATION, confirmWords, tickErrors } from '@/lib/assessment/send-words';
import { isEditable } from '@/lib/assessment/assessment-state';
import { listUnexplained, unexplainedErrors } from '@/lib/assessment/unexplained';
import { scoreAssessment } from '@/lib/scoring/score-assessment';

type SendResult =
  | SubmitResult
  | { readonly ok: false; readonly reason: 'stale' }
  | { readonly ok: false; readonly reason: 'unconfirmed'; readonly errors: readonly FieldError[] };

/**
 * Sends an assessment, unless the person has not ticked every box that is asked for (that it is honest, and where its
 * coverage is low, that it is sent all the same), an answer is not the published figure and does not say why, or (`stale`) an answer was saved since they read them: `seen` is the count of all versions that they were shown. Nobody saves between the
 * judgement and the frozen copy: the lock of sending is taken before the answers are read.
 */
export async function sendIfConfirmed(
  tx: Transaction,
  scope: AuthorityScope,
  input: {
    readonly assessmentId: string;
    readonly seen: number;
    /** What was ticked. */
    readonly ticked: { readonly honest: boolean; readonly lowCoverage: boolean };
    readonly today: string;
  },
): Promise<SendResult> {
  const { assessmentId, today } = input;
  const locked = await lockAssessment(tx, scope, { assessmentId, today, strength: 'update' });
  const loaded = await loadAssessment(tx, scope, assessmentId);
  if (locked === undefined || loaded === undefined) return { ok: false, reason: 'not-found' };
  if (!isEditable(locked.state)) return { ok: false, reason: 'locked' };
  const { assessment, definition, answers } = loaded;
  const { versions } = await readVersions(tx, scope, assessmentId);
  if (countVersions(versions) !== input.seen) return { ok: false, reason: 'stale' };
  const answering = { authorityType: assessment.authorityType, answers };
  const { overall } = scoreAssessment(definition, answering);
  const toConfirm = confirmWords(overall);
  const errors = [
    ...unexplainedErrors(listUnexplained(definition, answering).length),
    ...tickErrors(input.ticked, toConfirm !== null),
  ];
  if (errors.length > 0) return { ok: false, reason: 'unconfirmed', errors };
  const declaration = toConfirm === null ? DECLARATION : `${DECLARATION}. ${toConfirm}`;
  return submitAssessment(tx, scope, { assessmentId, declaration, today });
}
