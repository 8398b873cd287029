import 'server-only';
import { loadAssessment } from '@/app/_server/assessment-view';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { confirmWords } from '@/lib/assessment/send-words';
import { scoreAssessment } from '@/lib/scoring/score-assessment';

/** What has to be confirmed besides the declaration before these answers are sent; null when nothing has. */
export async function findToConfirm(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<string | null> {
  const loaded = await loadAssessment(tx, scope, assessmentId);
  if (loaded === undefined) return null;
  const { assessment, definition, answers } = loaded;
  const { overall } = scoreAssessment(definition, { authorityType: assessment.authorityType, answers });
  return confirmWords(overall);
}
