import 'server-only';
import { keepImport } from '@/db/queries/answer-imports';
import { findAssessment } from '@/db/queries/assessments';
import { findFramework } from '@/db/queries/frameworks';
import type { AuthorityScope } from '@/lib/access/scope';
import { IS_LOCKED } from '@/lib/assessment/not-saved-words';
import { assessmentState, isEditable } from '@/lib/assessment/assessment-state';
import { whyElsewhere } from '@/lib/circulate/away-words';
import { inScope } from '@/app/_server/database';
import { readSheetFile } from './sheet-file';
import { today } from '@/app/_server/today';

type Brought = { readonly assessmentId: string; readonly field: FormDataEntryValue | null };

/**
 * Keeps what stands in a spreadsheet for the preview of whoever brought it. Null when it is kept; else what to tell them.
 * The file is read between two transactions: it can take seconds.
 */
export async function bringSheetIn(
  scope: AuthorityScope,
  { assessmentId, field }: Brought,
): Promise<null | 'not-found' | { readonly message: string }> {
  const found = await inScope(scope, async (tx) => {
    const assessment = await findAssessment(tx, scope, assessmentId);
    if (assessment === undefined) return undefined;
    const { frameworkId, frameworkVersion } = assessment;
    const definition = await findFramework(tx, frameworkId, frameworkVersion);
    return { assessment, title: definition?.title ?? frameworkId };
  });
  if (found === undefined) return 'not-found';
  if (!isEditable(assessmentState(found.assessment, today()))) return { message: IS_LOCKED };
  const read = await readSheetFile(scope.authorityCode, field);
  if (!read.ok) return read;
  const { frameworkId, frameworkVersion } = found.assessment;
  const elsewhere = whyElsewhere(read.sheet, {
    frameworkId,
    frameworkVersion,
    title: found.title,
    assessmentId,
  });
  if (elsewhere !== null) return { message: elsewhere };
  const { fileName, sheet } = read;
  await inScope(scope, (tx) => keepImport(tx, scope, { assessmentId, fileName, sheet }));
  return null;
}
