import { expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { addEvidenceHref } from '@/lib/evidence/addresses';
import { SUCCESSIONS } from '@/lib/handover/addresses';
import { readSignInMail } from './outbox';
import { SLOW_MS } from './planted';
import { enterAs } from './sessions';
import { errorSummary } from './theme-page';

/** A page of its own for somebody who signs in with their mail. */
export async function signInByMail(browser: Browser, page: Page, email: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: await hasScript(page) });
  const own = await context.newPage();
  await own.goto(new URL('/sign-in', page.url()).href);
  await own.getByLabel('Your work email address').fill(email);
  await own.getByRole('button', { name: 'Send me the email' }).click();
  await expect(own).toHaveURL(/\/sign-in\/code$/, { timeout: SLOW_MS });
  const { code } = await readSignInMail(page.request, email);
  await own.getByLabel('Six-digit code').fill(code);
  await own.locator('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(own).toHaveURL(/\/home$/, { timeout: SLOW_MS });
  return own;
}

async function hasScript(page: Page): Promise<boolean> {
  return page.evaluate(() => true).catch(() => false);
}

/** The lab says that one invented council succeeds another, from today. Without the day first, which is refused. */
export async function offer(page: Page, old: string, successor: string): Promise<void> {
  await enterAs(page, 'lab-admin');
  await page.goto(SUCCESSIONS);
  const today = new Date();
  await page.getByLabel('Council that is succeeded').selectOption({ label: `${old} (demonstration)` });
  await page.getByLabel('Council that succeeds it').selectOption({ label: `${successor} (demonstration)` });
  await page.getByRole('button', { name: 'Offer the handover' }).click();
  await expect(errorSummary(page)).toContainText('Enter the day');
  await page.getByLabel('Day', { exact: true }).fill(String(today.getUTCDate()));
  await page.getByLabel('Month', { exact: true }).fill(String(today.getUTCMonth() + 1));
  await page.getByLabel('Year', { exact: true }).fill(String(today.getUTCFullYear()));
  await page.getByLabel('Which order or decision says so').fill('An order that was invented for this test');
  await page.getByRole('button', { name: 'Offer the handover' }).click();
  await expect(page.getByText('The handover is offered.')).toBeVisible();
}

/** Acts for another council from now on. */
export async function changeTo(page: Page, council: string): Promise<void> {
  await page.goto(new URL('/places', page.url()).href);
  await page.getByRole('radio', { name: `${council} (demonstration)` }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('banner')).toContainText(council);
}

/** An address of the site that a page is of. */
export function at(page: Page, address: string): string {
  return new URL(address, page.url()).href;
}

/** Adds a link to the council's evidence. */
export async function addLink(page: Page, title: string): Promise<void> {
  await page.goto(at(page, addEvidenceHref('link')));
  await page.getByLabel('Title').fill(title);
  await page
    .getByRole('textbox', { name: /address|link/i })
    .first()
    .fill('https://strategy.example/parenting');
  await page.getByRole('button', { name: /^Add/ }).click();
  await expect(page.getByText(title).first()).toBeVisible();
}
