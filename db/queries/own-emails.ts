import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import type { ChosenEmail, EmailChoices } from '@/lib/emails/own-emails';
import type { Transaction } from '@/db/engine';
import { users } from '@/db/schema';

/*
 * Which emails a person wants is theirs and no council's, so it stands with their address among the sign-in tables, which
 * the owner alone reads and writes: no scope sees it.
 */

const WANTS = {
  conversations: users.wantsConversationMail,
  contact: users.wantsContactMail,
  reminders: users.wantsReminders,
} as const;

/** Which emails a person wants. Throws when there is no such person. */
export async function findEmailChoices(owner: Transaction, userId: string): Promise<EmailChoices> {
  const [found] = await owner.select(WANTS).from(users).where(eq(users.id, userId));
  if (found === undefined) throw new Error('Whoever chooses emails has no account');
  return found;
}

/** Remembers which emails a person wants. */
export async function saveEmailChoices(
  owner: Transaction,
  { userId, choices }: { readonly userId: string; readonly choices: EmailChoices },
): Promise<void> {
  const {
    conversations: wantsConversationMail,
    contact: wantsContactMail,
    reminders: wantsReminders,
  } = choices;
  await owner
    .update(users)
    .set({ wantsConversationMail, wantsContactMail, wantsReminders })
    .where(eq(users.id, userId));
}

/** By user id the addresses of those among these people who want a kind of email. */
export async function listAddressesWanting(
  owner: Transaction,
  kind: ChosenEmail,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await owner
    .select({ id: users.id, email: users.email })
    .from(users)
    .where(and(inArray(users.id, [...userIds]), eq(WANTS[kind], true)));
  return new Map(rows.map(({ id, email }) => [id, email]));
}
