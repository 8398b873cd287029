import 'server-only';
import type { Database } from '@/db/engine';
import { checkpoint, vacuum } from '@/db/maintenance';
import { forgetOldSignInMails } from '@/db/queries/sign-in-mails';
import { forgetOldSessions } from '@/db/queries/sign-in-sessions';
import { forgetOldTurns } from '@/db/queries/sign-in-turns';
import { KEPT_TURNS } from '@/lib/access/sign-in-limits';
import { getConfig } from './config';
import { log } from './log';
import { deliverDueMail } from './mail';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/**
 * Does the waiting work of this process: delivers mail every ten seconds, forgets what sign-in no longer needs, and
 * keeps the embedded database small (without checkpoints and vacuums its log only grows). Several processes may run it:
 * each mail is leased to one of them. One job does not wait for another. Returns the function that stops them.
 */
export function startWorker(database: Database): () => void {
  const stops = [
    repeat('mail', 10 * SECOND_MS, () => deliverDueMail(database, getConfig())),
    repeat('forget', MINUTE_MS, () => forgetOldSignIns(database)),
    repeat('checkpoint', 5 * MINUTE_MS, () => checkpoint(database)),
    repeat('vacuum', 60 * MINUTE_MS, () => vacuum(database)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

async function forgetOldSignIns({ owner }: Database): Promise<void> {
  await forgetOldSignInMails(owner);
  await forgetOldSessions(owner);
  for (const kept of KEPT_TURNS) await forgetOldTurns(owner, kept);
}

/** Does a job again and again, never twice at once. A failure is logged by its kind. Returns what stops it. */
function repeat(job: string, everyMs: number, work: () => Promise<unknown>): () => void {
  let isBusy = false;
  async function run(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      await work();
    } catch (error) {
      log('worker', { job, outcome: 'failed', kind: error instanceof Error ? error.name : 'unknown' });
    } finally {
      isBusy = false;
    }
  }
  const timer = setInterval(() => void run(), everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
