import 'server-only';
import path from 'node:path';
import type { Database, Transaction } from '@/db/engine';
import { findInstallation } from '@/db/queries/installation';
import { endOverdueMail, leaseMail, markMailFailed, markMailSent } from '@/db/queries/outbox-delivery';
import type { LeasedMail } from '@/db/queries/outbox-delivery';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { SystemScope } from '@/lib/access/scope';
import type { Config } from '@/lib/config/config';
import { log } from '@/app/_server/log';
import { mailFault, openFolder, openMailServer } from './mail-carriers';
import type { MailCarrier } from './mail-carriers';

const MAILS_A_ROUND = 20;

/**
 * Delivers the mails that are due, each at least once, and records what came of it. To the mail server where one is
 * set; in a demonstration they stay where its own page shows them, for as long as they are of use; anywhere else they
 * go into a folder, so that the first administrator can get in. No transaction is open while a mail is on its way:
 * a mail server that does not answer holds up nothing but mail.
 */
export async function deliverDueMail(
  database: Database,
  { mail, dataDir }: Pick<Config, 'mail' | 'dataDir'>,
): Promise<void> {
  if (mail !== undefined) return deliverBy(database, openMailServer(mail));
  const installation = await inSystem(database, findInstallation);
  if (installation === undefined) return;
  if (installation.demonstration) {
    await inSystem(database, (tx, scope) => endOverdueMail(tx, scope, 'shown'));
    return;
  }
  await deliverBy(database, openFolder(path.join(dataDir, 'outbox')));
}

/** One round: gives up what is overdue, then hands over what is due, one by one, until the carrier fails. */
export async function deliverBy(database: Database, carrier: MailCarrier): Promise<void> {
  const overdue = await inSystem(database, (tx, scope) => endOverdueMail(tx, scope, 'failed'));
  for (const id of overdue) log('mail', { id, outcome: 'given-up' });
  for (let handled = 0; handled < MAILS_A_ROUND; handled += 1) {
    const mail = await inSystem(database, leaseMail);
    if (mail === undefined || !(await deliver(database, carrier, mail))) return;
  }
}

/** Hands one leased mail over. False when there is no use in trying the next one now. */
async function deliver(database: Database, carrier: MailCarrier, mail: LeasedMail): Promise<boolean> {
  const { id, attempt } = mail;
  try {
    await carrier.carry(mail);
  } catch (error) {
    const { code, isOfThisMail } = mailFault(error);
    await inSystem(database, (tx, scope) => markMailFailed(tx, scope, { id, attempt, error: code }));
    log('mail', { id, attempt, outcome: 'failed', code });
    return isOfThisMail;
  }
  await inSystem(database, (tx, scope) => markMailSent(tx, scope, { id, outcome: carrier.outcome }));
  log('mail', { id, attempt, outcome: carrier.outcome });
  return true;
}

function inSystem<T>(
  database: Database,
  work: (tx: Transaction, scope: SystemScope) => Promise<T>,
): Promise<T> {
  return withScope(database, systemScope(), (tx) => work(tx, systemScope()));
}
