import 'server-only';
import { dropImport } from '@/db/queries/answer-imports';
import { recordAudit } from '@/db/queries/audit';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { londonDay } from '@/lib/format/date';
import type { SheetChange } from '@/lib/circulate/read-back';
import { loadReadBack } from './load-read-back';
import type { LoadedReadBack } from './load-read-back';
import { saveQuestion } from '@/app/_server/answering/save-question';

export type Confirmed =
  | {
      readonly ok: true;
      readonly saved: number;
      /** Something is left to look at: refused before, or changed by somebody since. */
      readonly isSomeLeft: boolean;
    }
  | { readonly ok: false; readonly reason: 'not-found' | 'other-file' | 'locked' };

/**
 * Saves what a spreadsheet changes, question by question through the same save as a form's, each against the version that
 * the file was made from. What somebody changed meanwhile is left, and stays to be looked at; when nothing is left, the
 * spreadsheet goes. `importId` is the file that the person looked at.
 */
export async function confirmReadBack(
  tx: Transaction,
  scope: AuthorityScope,
  {
    assessmentId,
    importId,
    now,
  }: { readonly assessmentId: string; readonly importId: string; readonly now: Date },
): Promise<Confirmed> {
  const today = londonDay(now);
  const loaded = await loadReadBack(tx, scope, { assessmentId, today });
  if (loaded === undefined) return { ok: false, reason: 'not-found' };
  const { waiting } = loaded;
  if (waiting?.file.id !== importId) return { ok: false, reason: 'other-file' };
  const { changes, refusals } = waiting.result;
  const saved = await saveAll(tx, scope, { loaded, changes, now, sheetName: waiting.file.fileName });
  if (saved === 'locked') return { ok: false, reason: 'locked' };
  const isSomeLeft = refusals.length > 0 || saved < changes.length;
  if (!isSomeLeft) await dropImport(tx, scope, { assessmentId, importId });
  const outcome = `saved ${saved} of ${changes.length}`;
  await recordAudit(tx, scope, { action: 'answers:bring-in', outcome, subjectId: assessmentId });
  return { ok: true, saved, isSomeLeft };
}

type All = {
  readonly loaded: LoadedReadBack;
  readonly changes: readonly SheetChange[];
  readonly now: Date;
  readonly sheetName: string;
};

/** How many are saved, also where the first of two clicks did it. The first save holds the assessment open, so that all are locked or none. */
async function saveAll(
  tx: Transaction,
  scope: AuthorityScope,
  { loaded: { assessment, definition }, changes, now, sheetName }: All,
): Promise<number | 'locked'> {
  const { id: assessmentId, authorityType } = assessment;
  let saved = 0;
  for (const { question, fields, version } of changes) {
    const { outcome } = await saveQuestion(tx, scope, {
      ...{ assessmentId, authorityType, definition, question, now, sheetName },
      fields: { ...fields, version: [version.toString()] },
    });
    if (outcome === 'locked') return 'locked';
    if (outcome === 'saved' || outcome === 'unchanged') saved += 1;
  }
  return saved;
}
