import { expect } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { linksOf } from './html-form';
import { SLOW_MS } from './planted';

export type SignInMail = { readonly link: string; readonly code: string };

/**
 * The newest sign-in mail to an address, read where a demonstration shows its mails, as soon as it is there. When an
 * earlier one is named, the one after it.
 */
export async function readSignInMail(
  request: APIRequestContext,
  email: string,
  earlier?: SignInMail,
): Promise<SignInMail> {
  await expect
    .poll(async () => (await newestMail(request, email))?.link ?? earlier?.link, { timeout: SLOW_MS })
    .not.toBe(earlier?.link);
  const mail = await newestMail(request, email);
  if (mail === null) throw new Error(`The mail to ${email} has no link or no code`);
  return mail;
}

/** No mail to an address shows a link or a code any more. */
export async function expectMailForgotten(request: APIRequestContext, email: string): Promise<void> {
  const mails = await mailsTo(request, email);
  expect(mails.length).toBeGreaterThan(0);
  for (const mail of mails) {
    expect(secretsOf(mail)).toBeNull();
    expect(mail).toContain('It no longer works');
  }
}

/** How many mails to an address are shown. */
export async function countMails(request: APIRequestContext, email: string): Promise<number> {
  return (await mailsTo(request, email)).length;
}

/** The newest mail to an address whose text holds some words: its text, and the address of this site that it leads to. */
export async function readMailAbout(
  request: APIRequestContext,
  email: string,
  words: string,
): Promise<{ readonly text: string; readonly href: string }> {
  const texts = (await mailsTo(request, email)).map((mail) =>
    mail
      .replace(/<!--.*?-->/gs, '')
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' '),
  );
  const text = texts.find((each) => each.includes(words)) ?? '';
  const link = /https?:\/\/[^/\s]+(\/\S*)/.exec(text)?.[1];
  if (link === undefined) throw new Error(`No mail to ${email} says “${words}” and leads anywhere`);
  return { text, href: link };
}

async function newestMail(request: APIRequestContext, email: string): Promise<SignInMail | null> {
  return secretsOf((await mailsTo(request, email))[0] ?? '');
}

function secretsOf(mail: string): SignInMail | null {
  const link = linksOf(mail).find((href) => href.includes('/sign-in/confirm?token='));
  const code = /\b(\d{6})\b/.exec(mail.replace(/<[^>]*>/g, ' ').replace(/token=\S+/g, ''))?.[1];
  return link === undefined || code === undefined ? null : { link, code };
}

async function mailsTo(request: APIRequestContext, email: string): Promise<readonly string[]> {
  const html = await (await request.get('/demonstration/outbox')).text();
  const mails = html.match(/<li class="ct-row[^>]*>.*?<\/li>/gs) ?? [];
  return mails.filter((mail) => mail.includes(email));
}
