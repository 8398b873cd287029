import 'server-only';
import { sql } from 'drizzle-orm';
import type { AuthorityScope, LabScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';

/**
 * Puts a mail to every lead of one of the two councils of a succession into the outbox, in the transaction of what it
 * tells of. The database looks their addresses up (function `mail_about_succession`). Returns how many were told: none
 * of a council without a lead, nor of a succession that is not the scope's. The subject must hold no secret.
 */
export async function mailAboutSuccession(
  tx: Transaction,
  _scope: AuthorityScope | LabScope,
  {
    id,
    to,
    mail,
    limits,
  }: {
    readonly id: string;
    /** Code of the council. */
    readonly to: string;
    readonly mail: { readonly subject: string; readonly body: string };
    readonly limits: { readonly validMinutes: number; readonly mostADay: number };
  },
): Promise<number> {
  const [row] = await tx
    .select({
      mails: sql`mail_about_succession(${id}::uuid, ${to}, ${mail.subject}, ${mail.body},
        ${limits.validMinutes}::int, ${limits.mostADay}::int)`.mapWith(Number),
    })
    .from(sql`(select 1) as once`);
  return row?.mails ?? 0;
}
