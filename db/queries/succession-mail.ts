import 'server-only';
import type { AuthorityScope, LabScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { mailToCouncil } from './mail-to-council';
import type { CouncilMail } from './mail-to-council';

/**
 * Tells every lead of one of the two councils of a succession. Returns how many: none of a council without a lead, nor of a
 * succession that is not the scope's.
 */
export function mailAboutSuccession(
  tx: Transaction,
  _scope: AuthorityScope | LabScope,
  letter: CouncilMail,
): Promise<number> {
  return mailToCouncil(tx, 'mail_about_succession', letter);
}
