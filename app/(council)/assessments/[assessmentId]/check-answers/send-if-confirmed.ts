import 'server-only';
import { loadAssessment } from '@/app/_server/load-assessment';
import type { Transaction } from '@/db/engine';
import { lockAssessment } from '@/db/queries/lock-assessment';
import { submitAssessment } from '@/db/queries/submissions';
import type { SubmitResult } from '@/db/queries/submissions';
import type { AuthorityScope } from '@/lib/access/scope';
import { DECLARATION, confirmWords } from '@/lib/assessment/send-words';
import { isEditable } from '@/lib/assessment/transitions';
import { scoreAssessment } from '@/lib/scoring/score-assessment';

type SendResult = SubmitResult | { readonly ok: false; readonly reason: 'low-coverage' };

/**
 * Sends an assessment, unless its coverage is low and the person has not confirmed that. Nobody saves between the
 * judgement and the frozen copy: the lock of sending is taken before the answers are read.
 */
export async function sendIfConfirmed(
  tx: Transaction,
  scope: AuthorityScope,
  input: { readonly assessmentId: string; readonly isConfirmed: boolean; readonly today: string },
): Promise<SendResult> {
  const { assessmentId, today } = input;
  const locked = await lockAssessment(tx, scope, { assessmentId, today, strength: 'update' });
  const loaded = await loadAssessment(tx, scope, assessmentId);
  if (locked === undefined || loaded === undefined) return { ok: false, reason: 'not-found' };
  if (!isEditable(locked.state)) return { ok: false, reason: 'locked' };
  const { assessment, definition, answers } = loaded;
  const { overall } = scoreAssessment(definition, { authorityType: assessment.authorityType, answers });
  const toConfirm = confirmWords(overall);
  if (toConfirm !== null && !input.isConfirmed) return { ok: false, reason: 'low-coverage' };
  const declaration = toConfirm === null ? DECLARATION : `${DECLARATION}. ${toConfirm}`;
  return submitAssessment(tx, scope, { assessmentId, declaration, today });
}
