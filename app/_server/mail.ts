import 'server-only';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { findInstallation } from '@/db/queries/installation';
import { markMailFailed, markMailSent, takeDueMail } from '@/db/queries/outbox';
import type { OutboxMessage } from '@/db/queries/outbox';
import type { Transaction } from '@/db/engine';
import type { SystemScope } from '@/lib/access/scope';
import type { Config } from '@/lib/config/config';
import { log } from './log';

const MAILS_A_ROUND = 20;

/**
 * Delivers the mails that are due and records what came of each. To the mail server where one is set; in a
 * demonstration they stay where its own page shows them; anywhere else they go into a folder, so that the first
 * administrator can get in. Rows stay locked meanwhile, so that no other process takes them too.
 */
export async function deliverDueMail(
  tx: Transaction,
  scope: SystemScope,
  { mail, dataDir }: Pick<Config, 'mail' | 'dataDir'>,
): Promise<void> {
  if (mail !== undefined) {
    await sendDueMail(tx, scope, mail);
    return;
  }
  const installation = await findInstallation(tx, scope);
  if (installation?.demonstration === false) await keepDueMail(tx, scope, path.join(dataDir, 'outbox'));
}

/** Hands due mails to the mail server. One that fails is tried again later. */
async function sendDueMail(
  tx: Transaction,
  scope: SystemScope,
  mail: { readonly smtpUrl: string; readonly from: string },
): Promise<void> {
  const due = await takeDueMail(tx, scope, MAILS_A_ROUND);
  const transport = createTransport(mail.smtpUrl);
  for (const { id, recipient, subject, body } of due) {
    try {
      await transport.sendMail({ from: mail.from, to: recipient, subject, text: body });
      await markMailSent(tx, scope, id);
      log('mail', { id, outcome: 'sent' });
    } catch (error) {
      await markMailFailed(tx, scope, { id, error: error instanceof Error ? error.name : 'unknown' });
      log('mail', { id, outcome: 'failed' });
    }
  }
  transport.close();
}

/** Writes due mails into a folder. Whoever can read it can read the database beside it, so nobody gains anything. */
async function keepDueMail(tx: Transaction, scope: SystemScope, folder: string): Promise<void> {
  for (const mail of await takeDueMail(tx, scope, MAILS_A_ROUND)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path.join(folder, `${mail.id}.txt`), asText(mail), { mode: 0o600 });
    await markMailSent(tx, scope, mail.id);
    log('mail', { id: mail.id, outcome: 'kept-in-folder' });
  }
}

function asText({ recipient, subject, body }: OutboxMessage): string {
  return `To: ${recipient}\nSubject: ${subject}\n\n${body}\n`;
}
