import 'server-only';
import { and, eq, gt, gte, lt, lte, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/engine';
import { signInMails, users } from '@/db/schema';
import { systemScope } from '@/lib/access/scope';
import { queueMail, withdrawMail } from './outbox';

/*
 * The secrets of sign-in mails. As the owner of the tables, like everything of sign-in: it comes before any scope.
 * Takes hashes only. There is one row an address, so a new mail puts an end to the earlier ones, and whoever uses up
 * the link or the code of a mail uses up the row.
 */

export type NewSignInMail = {
  readonly emailHash: string;
  readonly linkHash: string;
  readonly codeHash: string;
  readonly validMinutes: number;
  /** Whom it lets in. Null when nobody has the address: then tries are counted, and no mail is sent. */
  readonly userId: string | null;
  readonly mail: { readonly recipient: string; readonly subject: string; readonly body: string };
};

/**
 * Puts a new mail in the place of every earlier one to the address: their links and codes stop working. Does the same
 * work where nobody has the address, and leaves no mail: otherwise the next reply, which waits for it, would tell.
 */
export async function issueSignInMail(owner: Transaction, issued: NewSignInMail): Promise<void> {
  const { emailHash, linkHash, codeHash, validMinutes, userId, mail } = issued;
  const values = {
    linkHash,
    codeHash,
    codeTries: 0,
    userId,
    expiresAt: sql`now() + make_interval(mins => ${validMinutes}::int)`,
  };
  await owner.transaction(async (tx) => {
    await tx
      .insert(signInMails)
      .values({ emailHash, ...values })
      .onConflictDoUpdate({ target: signInMails.emailHash, set: values });
    await keepOnly(tx, userId !== null, async (part) => {
      await withdrawMail(part, systemScope(), { kind: 'sign-in', recipient: mail.recipient });
      await queueMail(part, systemScope(), { kind: 'sign-in', validMinutes, ...mail });
    });
  });
}

class NotKept extends Error {}

/** Does a part of a transaction, and undoes it unless it is to be kept. */
async function keepOnly(
  tx: Transaction,
  isKept: boolean,
  work: (part: Transaction) => Promise<void>,
): Promise<void> {
  try {
    await tx.transaction(async (part) => {
      await work(part);
      if (!isKept) throw new NotKept();
    });
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
  }
}

/** Uses up a mail by its link. Returns whom it lets in; null when it was used, replaced or is too old. */
export async function redeemLink(owner: Transaction, linkHash: string): Promise<string | null> {
  return owner.transaction(async (tx) => {
    const [mail] = await tx
      .delete(signInMails)
      .where(and(eq(signInMails.linkHash, linkHash), isValid))
      .returning({ userId: signInMails.userId });
    return letIn(tx, mail?.userId ?? null);
  });
}

/** `spent`: the code was tried too often and no longer works; the link of the mail still does. */
export type CodeResult =
  { readonly ok: true; readonly userId: string } | { readonly ok: false; readonly reason: 'wrong' | 'spent' };

/**
 * Uses up the newest mail to an address by its code, which may be tried `mostTries` times. A try is counted before the
 * code is looked at, under the lock of its row: guesses that come at the same moment, also at several instances, are
 * counted one by one. Says the same of an address that nobody has.
 */
export async function redeemCode(
  owner: Transaction,
  given: { readonly emailHash: string; readonly codeHash: string },
  { mostTries }: { readonly mostTries: number },
): Promise<CodeResult> {
  const isOfAddress = and(eq(signInMails.emailHash, given.emailHash), isValid);
  return owner.transaction(async (tx) => {
    const [mail] = await tx
      .update(signInMails)
      .set({ codeTries: sql`${signInMails.codeTries} + 1` })
      .where(and(isOfAddress, lt(signInMails.codeTries, mostTries)))
      .returning({ codeHash: signInMails.codeHash, userId: signInMails.userId });
    const userId = mail?.codeHash === given.codeHash ? mail.userId : null;
    if (userId !== null) {
      await tx.delete(signInMails).where(isOfAddress);
      await letIn(tx, userId);
      return { ok: true, userId };
    }
    const spent = await tx.$count(signInMails, and(isOfAddress, gte(signInMails.codeTries, mostTries)));
    return { ok: false, reason: spent > 0 ? 'spent' : 'wrong' };
  });
}

const isValid = gt(signInMails.expiresAt, sql`now()`);

/** What still waits to be sent or is shown to this person no longer holds. */
async function letIn(tx: Transaction, userId: string | null): Promise<string | null> {
  if (userId === null) return null;
  const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, userId));
  if (user === undefined) return null;
  await withdrawMail(tx, systemScope(), { kind: 'sign-in', recipient: user.email });
  return userId;
}

/** Forgets the secrets of mails that are too old to be used. */
export async function forgetOldSignInMails(owner: Transaction): Promise<void> {
  await owner.delete(signInMails).where(lte(signInMails.expiresAt, sql`now()`));
}
