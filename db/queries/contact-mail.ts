import 'server-only';
import { sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';

/**
 * Puts a mail about a contact request into the outbox, in the transaction of what it tells of: to the leads of the asked
 * council, or to whoever asked. The database looks their addresses up (function `mail_about_contact`) and leaves out who
 * wants none. Returns how many were told. The subject must hold no secret.
 */
export async function mailAboutContact(
  tx: Transaction,
  _scope: AuthorityScope,
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
      mails: sql`mail_about_contact(${id}::uuid, ${to}, ${mail.subject}, ${mail.body},
        ${limits.validMinutes}::int, ${limits.mostADay}::int)`.mapWith(Number),
    })
    .from(sql`(select 1) as once`);
  return row?.mails ?? 0;
}
