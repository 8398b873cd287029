import 'server-only';
import { listSaidAt } from '@/db/queries/answer-history';
import { findImport, findSavedFrom } from '@/db/queries/answer-imports';
import type { AnswerImport } from '@/db/queries/answer-imports';
import { formBegins } from '@/lib/assessment/carried-answer';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { readBack, versionsIn } from '@/lib/circulate/read-back';
import type { ReadBack } from '@/lib/circulate/read-back';
import { loadAssessment } from '@/app/_server/answering/load-assessment';
import type { LoadedAssessment } from '@/app/_server/answering/load-assessment';

export type LoadedReadBack = LoadedAssessment & {
  /** The reader's own spreadsheet, and what confirming it would do; null where none waits. */
  readonly waiting: { readonly file: AnswerImport; readonly result: ReadBack } | null;
  /** When the reader last saved something from it; null where they have not. */
  readonly savedAt: Date | null;
};

/**
 * What the spreadsheet that the reader brought in would change in an assessment today (YYYY-MM-DD), worked out from what is
 * saved now. Undefined when there is no such assessment.
 */
export async function loadReadBack(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, today }: { readonly assessmentId: string; readonly today: string },
): Promise<LoadedReadBack | undefined> {
  const loaded = await loadAssessment(tx, scope, assessmentId);
  if (loaded === undefined) return undefined;
  const file = await findImport(tx, scope, assessmentId);
  if (file === undefined) return { ...loaded, waiting: null, savedAt: null };
  const { definition, assessment } = loaded;
  const saved = new Map([...loaded.saved].map(([id, one]) => [id, { ...one, ...formBegins(one) }]));
  const versions = versionsIn(file.sheet, definition);
  const drawn = await listSaidAt(tx, scope, { assessmentId, versions });
  const against = { definition, authorityType: assessment.authorityType, today, saved, drawn };
  const savedAt = await findSavedFrom(tx, scope, { assessmentId, file });
  return { ...loaded, savedAt, waiting: { file, result: readBack(file.sheet, against) } };
}
