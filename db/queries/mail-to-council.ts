import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';

/** A mail to people of a council, about something that concerns two. */
export type CouncilMail = {
  /** Of what it is about. */
  readonly id: string;
  /** Code of the council. */
  readonly to: string;
  readonly mail: { readonly subject: string; readonly body: string };
  /** How long it is of use, in minutes, and how many of its kind one person gets in a day. */
  readonly limits: { readonly validMinutes: number; readonly mostADay: number };
};

/**
 * Puts a mail into the outbox by a function of the database, which looks the addresses up: nobody who asks for it reads them. In the
 * transaction of what it tells of. Returns how many were told. The subject must hold no secret.
 */
export async function mailToCouncil(
  tx: Transaction,
  by: 'mail_about_contact' | 'mail_about_succession',
  { id, to, mail, limits }: CouncilMail,
): Promise<number> {
  const [row] = await tx
    .select({
      mails: sql`${sql.identifier(by)}(${id}::uuid, ${to}, ${mail.subject}, ${mail.body},
        ${limits.validMinutes}::int, ${limits.mostADay}::int)`.mapWith(Number),
    })
    .from(sql`(select 1) as once`);
  return row?.mails ?? 0;
}
