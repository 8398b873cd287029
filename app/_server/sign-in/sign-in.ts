import 'server-only';
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { after } from 'next/server';
import { ensureInvitedUser, findUserWithPlace, listDemonstrationAccounts } from '@/db/queries/sign-in';
import { issueSignInMail, redeemCode, redeemLink } from '@/db/queries/sign-in-mails';
import { CODE_TRIES } from '@/lib/access/sign-in-limits';
import type { AskRefusal, CodeRefusal } from '@/lib/access/sign-in-limits';
import { CODE_MINUTES, signInMail } from '@/lib/access/sign-in-mail';
import { getAuth } from './auth';
import { getConfig } from '@/app/_server/config';
import { getDatabase } from '@/app/_server/database';
import { log } from '@/app/_server/log';
import { forgiveCode, refuseToAsk, refuseToTryCode } from './sign-in-gates';
import { getScrambler, newSecrets } from './sign-in-secrets';

/**
 * Sends the sign-in mail to a person who holds a place somewhere, or is invited to one; earlier ones stop working.
 * Refuses when too many were asked for, for this address or from this network. Nothing that the caller can see differs
 * when the address is unknown.
 */
export async function askForSignInMail(email: string): Promise<AskRefusal | null> {
  const refusal = await refuseToAsk(email);
  if (refusal !== null) {
    log('sign-in-mail', { outcome: refusal });
    return refusal;
  }
  // After the reply, so that how long the reply takes does not tell whether the address is known. Nor does how long the
  // next one takes: the same is done for an address that nobody has.
  after(() => sendIfKnown(email));
  return null;
}

async function sendIfKnown(email: string): Promise<void> {
  const { owner } = await getDatabase();
  const scramble = await getScrambler();
  const { token, code } = newSecrets();
  const link = `${getConfig().publicUrl}/sign-in/confirm?token=${token}`;
  const invited = await ensureInvitedUser(owner, { id: randomUUID(), email });
  const userId = (await findUserWithPlace(owner, email)) ?? invited;
  await issueSignInMail(owner, {
    emailHash: scramble('address', email),
    linkHash: scramble('link', token),
    codeHash: scramble('code', `${email} ${code}`),
    validMinutes: CODE_MINUTES,
    userId: userId ?? null,
    mail: { recipient: email, ...signInMail({ code, link }) },
  });
  log('sign-in-mail', { outcome: userId === undefined ? 'unknown' : 'queued' });
}

/** Signs in with the six-digit code of the newest mail, and uses the mail up. Null when it did. */
export async function signInWithCode(email: string, code: string): Promise<CodeRefusal | null> {
  const refusal = await enterWithCode(email, code);
  log('sign-in', { way: 'code', outcome: refusal ?? 'done' });
  return refusal;
}

async function enterWithCode(email: string, code: string): Promise<CodeRefusal | null> {
  const refusal = await refuseToTryCode(email);
  if (refusal !== null) return refusal;
  const { owner } = await getDatabase();
  const scramble = await getScrambler();
  const given = { emailHash: scramble('address', email), codeHash: scramble('code', `${email} ${code}`) };
  const result = await redeemCode(owner, given, { mostTries: CODE_TRIES });
  if (!result.ok) return result.reason;
  await forgiveCode(email);
  await enterAs(result.userId);
  return null;
}

/** Signs in with the token of a link, and uses the mail up. False when it was used, replaced or is too old. */
export async function signInWithLink(token: string): Promise<boolean> {
  const { owner } = await getDatabase();
  const scramble = await getScrambler();
  const userId = await redeemLink(owner, scramble('link', token));
  if (userId !== null) await enterAs(userId);
  log('sign-in', { way: 'link', outcome: userId === null ? 'refused' : 'done' });
  return userId !== null;
}

/** Signs in as a ready account of a demonstration. False when there is none of that id. */
export async function signInToDemonstration(userId: string): Promise<boolean> {
  const { owner } = await getDatabase();
  const isReady = (await listDemonstrationAccounts(owner)).some((account) => account.userId === userId);
  if (isReady) await enterAs(userId);
  log('sign-in', { way: 'ready-account', outcome: isReady ? 'done' : 'refused' });
  return isReady;
}

async function enterAs(userId: string): Promise<void> {
  const auth = await getAuth();
  await auth.api.startSession({ body: { userId }, headers: await headers() });
}
