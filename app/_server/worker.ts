import 'server-only';
import type { Database } from '@/db/engine';
import { checkpoint, vacuum } from '@/db/maintenance';
import { systemScope } from '@/lib/access/scope';
import { withScope } from '@/db/with-scope';
import { getConfig } from './config';
import { log } from './log';
import { deliverDueMail } from './mail';

const ROUND_MS = 10_000;
const ROUNDS_BETWEEN_CHECKPOINTS = 30;
const ROUNDS_BETWEEN_VACUUMS = 360;

/**
 * Does the waiting work of this process, every ten seconds: delivers mail, and keeps the embedded database small
 * (without checkpoints and vacuums its log only grows). Several processes may run it: each mail is locked while it is
 * delivered. Returns the function that stops it.
 */
export function startWorker(database: Database): () => void {
  let round = 0;
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    round += 1;
    void runRound(database, round)
      .catch((error: unknown) => {
        log('worker', { outcome: 'failed', kind: error instanceof Error ? error.name : 'unknown' });
      })
      .finally(() => {
        isBusy = false;
      });
  }, ROUND_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

async function runRound(database: Database, round: number): Promise<void> {
  await withScope(database, systemScope(), (tx) => deliverDueMail(tx, systemScope(), getConfig()));
  if (round % ROUNDS_BETWEEN_CHECKPOINTS === 0) await checkpoint(database);
  if (round % ROUNDS_BETWEEN_VACUUMS === 0) await vacuum(database);
}
