import 'server-only';
import { createTransport } from 'nodemailer';
import { markMailFailed, markMailSent, takeDueMail } from '@/db/queries/outbox';
import type { Transaction } from '@/db/engine';
import type { SystemScope } from '@/lib/access/scope';
import { log } from './log';

const MAILS_A_ROUND = 20;

/**
 * Hands due mails to the mail server, and records what came of each. Rows stay locked meanwhile, so that no other
 * process sends them too. A mail that fails is tried again later.
 */
export async function sendDueMail(
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
