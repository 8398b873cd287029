import { expect } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { linksOf } from './html-form';
import { SLOW_MS } from './planted';

export type SignInMail = { readonly link: string; readonly code: string };

/** The newest sign-in mail to an address, read where a demonstration shows its mails, as soon as it is there. */
export async function readSignInMail(request: APIRequestContext, email: string): Promise<SignInMail> {
  const found = await waitForMail(request, email);
  const link = linksOf(found).find((href) => href.includes('/sign-in/confirm?token='));
  const code = /\b(\d{6})\b/.exec(found.replace(/<[^>]*>/g, ' ').replace(/token=\S+/g, ''))?.[1];
  if (link === undefined || code === undefined)
    throw new Error(`The mail to ${email} has no link or no code`);
  return { link, code };
}

/** How many mails to an address are shown. */
export async function countMails(request: APIRequestContext, email: string): Promise<number> {
  return (await mailsTo(request, email)).length;
}

async function waitForMail(request: APIRequestContext, email: string): Promise<string> {
  await expect.poll(() => countMails(request, email), { timeout: SLOW_MS }).toBeGreaterThan(0);
  return (await mailsTo(request, email))[0] ?? '';
}

async function mailsTo(request: APIRequestContext, email: string): Promise<readonly string[]> {
  const html = await (await request.get('/demonstration/outbox')).text();
  const mails = html.match(/<li class="ct-row[^>]*>.*?<\/li>/gs) ?? [];
  return mails.filter((mail) => mail.includes(email));
}
