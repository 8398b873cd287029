import 'server-only';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { mailToCouncil } from './mail-to-council';
import type { CouncilMail } from './mail-to-council';

/** Tells of a contact request: the leads of the asked council, or whoever asked, but none who wants no such mail. Returns how many. */
export function mailAboutContact(
  tx: Transaction,
  _scope: AuthorityScope,
  letter: CouncilMail,
): Promise<number> {
  return mailToCouncil(tx, 'mail_about_contact', letter);
}
