import 'server-only';
import { sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import type { MailKind } from './outbox';

/** How long a mail to a colleague is of use, in minutes, and how many of its kind one person gets in a day. */
export type ColleagueMailLimits = { readonly validMinutes: number; readonly mostADay: number };

/**
 * Puts a mail to somebody of the scope's council into the outbox, in the transaction of what it tells of. Nobody in the
 * council reads the address: the database looks it up (function `mail_colleague`). False, and nothing is sent, when
 * they have no place in the council now or were sent `mostADay` of this kind since yesterday. Its subject must hold no
 * secret: it is kept, and mail servers log it.
 */
export async function mailColleague(
  tx: Transaction,
  _scope: AuthorityScope,
  {
    memberId,
    kind,
    mail,
    limits,
  }: {
    readonly memberId: string;
    readonly kind: Exclude<MailKind, 'sign-in' | 'invitation'>;
    readonly mail: { readonly subject: string; readonly body: string };
    readonly limits: ColleagueMailLimits;
  },
): Promise<boolean> {
  const [row] = await tx
    .select({
      isQueued: sql<boolean>`mail_colleague(${memberId}::uuid, ${kind}, ${mail.subject}, ${mail.body},
        ${limits.validMinutes}::int, ${limits.mostADay}::int)`,
    })
    .from(sql`(select 1) as once`);
  return row?.isQueued === true;
}
