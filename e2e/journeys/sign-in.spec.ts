import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { countMails, expectMailForgotten, readSignInMail } from '@/e2e/support/outbox';
import { findOverflow } from '@/e2e/support/page-checks';
import { SLOW_MS } from '@/e2e/support/planted';
import { errorSummary } from '@/e2e/support/theme-page';

/* As colleagues at Elmshire who are not among the ready accounts. Each test and run has a person to itself. */
const PEOPLE = {
  chromium: { link: 'dee.adeyemi@elmshire.example', code: 'tom.hale@elmshire.example' },
  'no-js': { link: 'sunita.rao@elmshire.example', code: 'helen.cross@elmshire.example' },
} as const;

test.use({ actionTimeout: SLOW_MS });

function personOf(projectName: string, way: 'link' | 'code'): string {
  return PEOPLE[projectName === 'no-js' ? 'no-js' : 'chromium'][way];
}

async function askForMail(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Your work email address').fill(email);
  await page.getByRole('button', { name: 'Send me the email' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check your email' })).toBeVisible({
    timeout: SLOW_MS,
  });
}

async function expectMailFitsPhone(page: Page): Promise<void> {
  const viewport = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/demonstration/outbox');
  expect(await findOverflow(page)).toBeLessThanOrEqual(0);
  if (viewport !== null) await page.setViewportSize(viewport);
}

async function expectSignedOut(page: Page): Promise<void> {
  await page.goto('/home');
  await expect(page).toHaveURL(/\/sign-in$/);
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible({ timeout: SLOW_MS });
}

async function pressSignIn(page: Page): Promise<void> {
  await page.locator('main').getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function expectCodeRefused(page: Page, code: string): Promise<void> {
  await page.goto('/sign-in/code');
  await page.getByLabel('Six-digit code').fill(code);
  await pressSignIn(page);
  await expect(errorSummary(page)).toContainText('That code is wrong or no longer works', {
    timeout: SLOW_MS,
  });
  await expectSignedOut(page);
}

async function expectLinkRefused(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await pressSignIn(page);
  await expect(errorSummary(page)).toContainText('This link no longer works', { timeout: SLOW_MS });
  await expectSignedOut(page);
}

test(
  'the link of the mail signs in only when its button is pressed, and only once; then its code does not',
  { tag: '@no-js' },
  async ({ page, browser, request }, { project }) => {
    test.slow();
    const email = personOf(project.name, 'link');
    await askForMail(page, email);
    const { link, code } = await readSignInMail(request, email);
    await expectMailFitsPhone(page);
    // A mail scanner opens it first.
    expect((await request.get(link)).status()).toBe(200);
    // On another device: the one that asked still waits for the code.
    const phone = await (await browser.newContext()).newPage();
    await phone.goto(link);
    await expectSignedOut(phone);
    await phone.goto(link);
    await pressSignIn(phone);
    await expect(phone).toHaveURL(/\/home$/, { timeout: SLOW_MS });
    await expect(phone.getByText('Elmshire (demonstration)').first()).toBeVisible();
    await signOut(phone);
    await expectSignedOut(phone);
    await expectLinkRefused(phone, link);
    await phone.context().close();
    await expectCodeRefused(page, code);
    await expectMailForgotten(request, email);
  },
);

test(
  'the code of the mail signs in; a wrong one and a used one do not, nor its link after it, nor an earlier mail',
  { tag: '@no-js' },
  async ({ page, request }, { project }) => {
    test.slow();
    const email = personOf(project.name, 'code');
    await askForMail(page, email);
    const earlier = await readSignInMail(request, email);
    await askForMail(page, email);
    const { link, code } = await readSignInMail(request, email, earlier);
    const box = page.getByLabel('Six-digit code');
    await box.fill('12345');
    await pressSignIn(page);
    await expect(errorSummary(page)).toContainText('Enter the six-digit code', { timeout: SLOW_MS });
    await expect(box).toHaveValue('12345');
    await box.fill(code === '123123' ? '321321' : '123123');
    await pressSignIn(page);
    await expect(errorSummary(page)).toContainText('That code is wrong', { timeout: SLOW_MS });
    await box.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await pressSignIn(page);
    await expect(page).toHaveURL(/\/home$/, { timeout: SLOW_MS });
    await signOut(page);
    await page.goto('/sign-in/code');
    await box.fill(code);
    await pressSignIn(page);
    await expect(page).not.toHaveURL(/\/home$/);
    await expectSignedOut(page);
    await expectLinkRefused(page, link);
    await expectLinkRefused(page, earlier.link);
  },
);

test(
  'a code that was tried three times says so, to whoever asks',
  { tag: '@no-js' },
  async ({ page }, { project }) => {
    test.slow();
    await askForMail(page, `nobody-tries-${project.name}@elmshire.example`);
    for (const words of ['That code is wrong', 'That code is wrong', 'The code was tried 3 times']) {
      await page.goto('/sign-in/code');
      await page.getByLabel('Six-digit code').fill('123123');
      await pressSignIn(page);
      await expect(errorSummary(page)).toContainText(words, { timeout: SLOW_MS });
    }
  },
);

test(
  'whoever asks for a mail too often is told to wait',
  { tag: '@no-js' },
  async ({ page }, { project }) => {
    test.slow();
    const email = `nobody-asks-${project.name}@elmshire.example`;
    for (let time = 0; time < 5; time += 1) await askForMail(page, email);
    await page.goto('/sign-in');
    const box = page.getByLabel('Your work email address');
    await box.fill(email);
    await page.getByRole('button', { name: 'Send me the email' }).click();
    await expect(errorSummary(page)).toContainText('5 emails were asked for', { timeout: SLOW_MS });
    await expect(box).toHaveValue(email);
  },
);

test(
  'an unknown address gets the same page as a known one, and no mail',
  { tag: '@no-js' },
  async ({ page, request }, { project }) => {
    const unknown = `nobody-${project.name}@elmshire.example`;
    await askForMail(page, unknown);
    const reply = await page.locator('main').innerText();
    expect(await countMails(request, unknown)).toBe(0);
    await page.goto('/sign-in/code');
    expect(await page.locator('main').innerText()).toBe(reply);
    expect(reply).toContain('If we know your address, an email is on its way.');
  },
);

test('signing out takes text that was kept on the device with it', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in as Robin Ellery' }).click();
  await expect(page).toHaveURL(/\/home$/, { timeout: SLOW_MS });
  await page.evaluate(() => {
    localStorage.setItem('draft:somebody', 'Half a sentence');
  });
  await signOut(page);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
