import 'server-only';
import type { Transaction } from '@/db/engine';
import { recordAudit } from '@/db/queries/audit';
import { addRelease } from '@/db/queries/figure-releases';
import type { AddedRelease } from '@/db/queries/figure-releases';
import type { LabScope } from '@/lib/access/scope';

type Confirmed = {
  readonly importId: string;
  /** Of what was held when somebody looked at what the file changes. */
  readonly mark: string;
};

/** Publishes what somebody has looked at, or nothing, and writes down what came of it. */
export async function confirmFigureImport(
  tx: Transaction,
  scope: LabScope,
  { importId, mark }: Confirmed,
): Promise<AddedRelease> {
  const done = await addRelease(tx, scope, { importId, mark });
  const outcome = done.ok ? `imported ${done.figures}` : `refused: ${done.reason}`;
  await recordAudit(tx, scope, { action: 'figures:import', outcome, subjectId: importId });
  return done;
}
