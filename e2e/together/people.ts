import { expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { instanceAddress } from '@/e2e/support/base-url';
import { comeInByMail } from '@/e2e/support/invited';
import { SLOW_MS } from '@/e2e/support/planted';

/*
 * Hartlow’s first team. Whom each meets runs in another process on another port: what one saves, the other has to read
 * from the database that they share.
 */

export const LEAD = { name: 'Owen Pryce', email: 'owen.pryce@hartlow.example' } as const;

export const TEAM = {
  aisha: { name: 'Aisha Brook', email: 'aisha.brook@hartlow.example', role: 'contributor' },
  ben: { name: 'Ben Okoro', email: 'ben.okoro@hartlow.example', role: 'contributor' },
  chandra: { name: 'Councillor Chandra Lowe', email: 'chandra.lowe@hartlow.example', role: 'approver' },
  dot: { name: 'Dot Varley', email: 'dot.varley@hartlow.example', role: 'reviewer' },
} as const;

export const TEAM_KEYS = ['aisha', 'ben', 'chandra', 'dot'] as const;

/** A browser of somebody's own, at one of the two instances. */
export async function browserAt(browser: Browser, instance: 'first' | 'second'): Promise<Page> {
  const context = await browser.newContext({ baseURL: instanceAddress(instance) });
  context.setDefaultTimeout(SLOW_MS);
  return context.newPage();
}

/** Signs in as a ready account of the demonstration. */
export async function enterReady(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: `Sign in as ${name}` }).click();
  await expect(page).toHaveURL(/\/home$/);
}

/** Signs in with a mailed code and takes up the place that was offered. */
export async function acceptPlace(
  page: Page,
  { name, email, role }: (typeof TEAM)[keyof typeof TEAM],
): Promise<void> {
  await comeInByMail(page, email);
  await expect(page).toHaveURL(/\/invitations$/);
  await page.getByRole('button', { name: /^Accept/ }).click();
  await expect(page.getByRole('banner')).toContainText(`${name}, ${role}`);
}
