import 'server-only';
import { isAPIError } from 'better-auth/api';
import { createHash } from 'node:crypto';
import { headers } from 'next/headers';
import { after } from 'next/server';
import { hasPlace, listDemonstrationAccounts, recordSignInRequest } from '@/db/queries/sign-in';
import { getAuth } from './auth';
import { getDatabase } from './database';
import { log } from './log';

const LIMIT = 5;
const WINDOW_MS = 15 * 60 * 1000;

/**
 * Sends the sign-in mail to a person who holds a place somewhere, at most five times in 15 minutes. Nothing that the
 * caller can see differs when the address is unknown or over the limit.
 */
export async function askForSignInMail(email: string): Promise<void> {
  const requestHeaders = await headers();
  // After the reply, so that how long the reply takes does not tell whether the address is known.
  after(() => sendIfKnown(email, requestHeaders));
}

async function sendIfKnown(email: string, requestHeaders: Headers): Promise<void> {
  const { owner } = await getDatabase();
  const emailHash = createHash('sha256').update(email).digest('hex');
  const window = { since: new Date(Date.now() - WINDOW_MS), limit: LIMIT };
  const isWithinLimit = await recordSignInRequest(owner, emailHash, window);
  const isKnown = await hasPlace(owner, email);
  const outcome = !isWithinLimit ? 'over-limit' : isKnown ? 'sent' : 'unknown';
  if (outcome === 'sent') {
    const auth = await getAuth();
    await auth.api.signInMagicLink({ body: { email }, headers: requestHeaders });
  }
  log('sign-in-mail', { outcome });
}

/** Signs in with a six-digit code. False when it is wrong, used, too old, or was tried too often. */
export async function signInWithCode(email: string, code: string): Promise<boolean> {
  const auth = await getAuth();
  return attempt('code', async () =>
    auth.api.signInEmailOTP({ body: { email, otp: code }, headers: await headers() }),
  );
}

/** Signs in with the token of a link, and uses it up. False when it was used or is too old. */
export async function signInWithLink(token: string): Promise<boolean> {
  const auth = await getAuth();
  return attempt('link', async () =>
    auth.api.magicLinkVerify({ query: { token }, headers: await headers() }),
  );
}

/** Signs in as a ready account of a demonstration. False when there is none of that id. */
export async function signInToDemonstration(userId: string): Promise<boolean> {
  const { owner } = await getDatabase();
  const account = (await listDemonstrationAccounts(owner)).find((one) => one.userId === userId);
  if (account === undefined) return false;
  const auth = await getAuth();
  const code = await auth.api.createVerificationOTP({ body: { email: account.email, type: 'sign-in' } });
  return signInWithCode(account.email, code);
}

async function attempt(way: string, signIn: () => Promise<unknown>): Promise<boolean> {
  try {
    await signIn();
    log('sign-in', { way, outcome: 'done' });
    return true;
  } catch (error) {
    if (!isAPIError(error)) throw error;
    log('sign-in', { way, outcome: 'refused' });
    return false;
  }
}
