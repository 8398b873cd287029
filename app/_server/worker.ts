import 'server-only';
import type { Database } from '@/db/engine';
import { checkpoint, vacuum } from '@/db/maintenance';
import { forgetOldImports } from '@/db/queries/answer-imports';
import { forgetOldFigureImports } from '@/db/queries/figure-imports';
import { listAddressesWanting } from '@/db/queries/own-emails';
import { forgetOldSignInMails } from '@/db/queries/sign-in-mails';
import { forgetOldSessions } from '@/db/queries/sign-in-sessions';
import { forgetOldTurns } from '@/db/queries/sign-in-turns';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { KEPT_TURNS } from '@/lib/access/sign-in-limits';
import type { ChosenEmail } from '@/lib/emails/own-emails';
import { londonDay } from '@/lib/format/date';
import { getConfig } from './config';
import { sendConversationDigests } from '@/app/_server/mail/conversation-digest';
import { scanWaitingFiles } from '@/app/_server/evidence/evidence-scan';
import { log } from './log';
import { workOutComparisons } from '@/app/_server/results/work-out-comparisons';
import { deliverDueMail } from '@/app/_server/mail/mail';
import { sendDueReminders } from '@/app/_server/mail/remind';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/**
 * Does the waiting work of this process: delivers mail and scans files every ten seconds, tells people what others wrote
 * to them, reminds them of what is left to do, works out comparisons when that is due (in a thread of their own), forgets what sign-in no longer needs and files that nobody confirmed, and keeps the embedded database small
 * (without checkpoints and vacuums its log only grows). Several processes may run it: each mail and file is leased to one
 * of them. One job does not wait for another. Returns the function that stops them.
 */
export function startWorker(database: Database): () => void {
  const stops = [
    repeat('mail', 10 * SECOND_MS, () => deliverDueMail(database, getConfig())),
    repeat('remind', 5 * MINUTE_MS, () => remind(database)),
    repeat('conversations', MINUTE_MS, () => tellOfConversations(database)),
    repeat('evidence-scan', 10 * SECOND_MS, () => scanWaitingFiles(database, getConfig())),
    repeat('forget', MINUTE_MS, () => forgetOldSignIns(database)),
    repeat('forget-imports', 60 * MINUTE_MS, () => forgetImports(database)),
    repeat('benchmarks', 60 * MINUTE_MS, () =>
      workOutComparisons(database, { today: londonDay(new Date()) }),
    ),
    repeat('checkpoint', 5 * MINUTE_MS, () => checkpoint(database)),
    repeat('vacuum', 60 * MINUTE_MS, () => vacuum(database)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function remind(database: Database): Promise<void> {
  const { publicUrl } = getConfig();
  return sendDueReminders(database, { publicUrl, addressesOf: wanting(database, 'reminders') }, new Date());
}

function tellOfConversations(database: Database): Promise<void> {
  const { publicUrl } = getConfig();
  return sendConversationDigests(database, { publicUrl, addressesOf: wanting(database, 'conversations') });
}

/** By user id the addresses of those who have not switched these emails off. */
function wanting({ owner }: Database, kind: ChosenEmail) {
  return (userIds: readonly string[]) => listAddressesWanting(owner, kind, userIds);
}

function forgetImports(database: Database): Promise<number> {
  return withScope(
    database,
    systemScope(),
    async (tx) =>
      (await forgetOldImports(tx, systemScope())) + (await forgetOldFigureImports(tx, systemScope())),
  );
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
