import 'server-only';
import { Worker } from 'node:worker_threads';
import type { Database } from '@/db/engine';
import { forgetBatches } from '@/db/queries/batches';
import { listFrameworks } from '@/db/queries/frameworks';
import { withScope } from '@/db/with-scope';
import { workOutDueBatch } from '@/db/work-out-batches';
import { systemScope } from '@/lib/access/scope';
import { earliestKept } from '@/lib/batches/batch-day';
import { log } from '@/app/_server/log';
import { createPlanner } from './plan-apart';

/** Ten thousand councils take minutes, and near 2 GB. Measured: docs/disclosure.md. */
const LONGEST_MS = 15 * 60_000;
const RESOURCES = { maxOldGenerationSizeMb: 2_048 };

function startWorker(): Worker {
  return new Worker(new URL('./plan-worker.ts', import.meta.url), { resourceLimits: RESOURCES });
}

const planApart = createPlanner(startWorker, { longestMs: LONGEST_MS });

/**
 * Works out the comparisons of every framework in which that is due on a day (YYYY-MM-DD), one after the other, and forgets those that are too old. Where
 * councils chose all the time meanwhile, or something failed, that is logged, and tried again the next time: one framework holds no other up.
 */
export async function workOutComparisons(
  database: Database,
  { today }: { readonly today: string },
): Promise<void> {
  const frameworks = await withScope(database, systemScope(), listFrameworks);
  for (const { id: frameworkId } of frameworks) {
    try {
      await workOutOne(database, { frameworkId, today });
    } catch (error) {
      const kind = error instanceof Error ? error.name : 'unknown';
      log('worker', { job: 'benchmarks', outcome: 'failed', kind, frameworkId });
    }
  }
}

async function workOutOne(
  database: Database,
  { frameworkId, today }: { readonly frameworkId: string; readonly today: string },
): Promise<void> {
  const outcome = await workOutDueBatch(database, { frameworkId, today, plan: planApart });
  if (outcome === 'disturbed') log('worker', { job: 'benchmarks', outcome, frameworkId });
  const before = earliestKept(today);
  await withScope(database, systemScope(), (tx) => forgetBatches(tx, systemScope(), { frameworkId, before }));
}
