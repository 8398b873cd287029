import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { readSignInMail } from './outbox';
import { SLOW_MS } from './planted';

export type Invited = Readonly<Record<'name' | 'email' | 'role', string>>;

/** Invites somebody, signed in as a lead. What comes of it is the page's. */
export async function inviteAsLead(page: Page, { name, email, role }: Invited): Promise<void> {
  await page.goto('/team');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Work email address').fill(email);
  await page.getByRole('radio', { name: role, exact: true }).check();
  await page.getByRole('button', { name: 'Send the invitation' }).click();
}

/** Asks for a sign-in mail, and gets to the page that waits for its code. */
export async function askForSignInMail(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Your work email address').fill(email);
  await page.getByRole('button', { name: 'Send me the email' }).click();
  await expect(page).toHaveURL(/\/sign-in\/code$/, { timeout: SLOW_MS });
}

/** Signs in with the code of a mail. */
export async function comeInByMail(page: Page, email: string): Promise<void> {
  await askForSignInMail(page, email);
  const { code } = await readSignInMail(page.request, email);
  await page.getByLabel('Six-digit code').fill(code);
  await page.locator('main').getByRole('button', { name: 'Sign in', exact: true }).click();
}
