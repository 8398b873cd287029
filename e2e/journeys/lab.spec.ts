import { expect, test } from '@playwright/test';
import { readSignInMail } from '@/e2e/support/outbox';
import { SLOW_MS } from '@/e2e/support/planted';
import { enterAs } from '@/e2e/support/sessions';
import { signIn } from '@/e2e/support/sign-in';
import { errorSummary } from '@/e2e/support/theme-page';

const COMPARISON = '/benchmarks?framework=services-21-plus';

test.use({ actionTimeout: SLOW_MS });

test.describe('what councils share', { tag: '@no-js' }, () => {
  test('is seen by name by a member of the lab, without a place of their own', async ({ page }) => {
    await enterAs(page, 'lab-member');
    await page.goto(COMPARISON);
    await expect(page.getByRole('columnheader', { name: /Elmshire/ })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /Ashmoor/ })).toBeVisible();
    await expect(page.locator('main').getByText(/\byour council\b/i)).toHaveCount(0);
  });

  test('is less for an associate, who sees no name that was not shared with associates', async ({ page }) => {
    await enterAs(page, 'associate');
    await page.goto(COMPARISON);
    await expect(page.getByRole('columnheader', { name: /Ashmoor/ })).toBeVisible();
    await expect(page.locator('main').getByText(/Elmshire/)).toHaveCount(0);
  });

  test('can be cut by a choice that stands in the address', async ({ page }) => {
    await enterAs(page, 'lead');
    await page.goto(COMPARISON);
    await page.getByLabel('Show', { exact: true }).selectOption({ label: 'By question' });
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(page).toHaveURL(/[?&]by=question/);
    await expect(page.getByRole('row', { name: /What happens as someone turns 21\?/ }).first()).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /Elmshire/ }).first()).toBeVisible();
  });
});

test(
  'a lab administrator adds a person, who then signs in and reads what their council does',
  { tag: '@no-js' },
  async ({ page, request }, { project }) => {
    test.slow();
    const email = `kim.osei.${project.name}@ashmoor.example`;
    // A session of its own, since it signs out.
    await signIn(page.request, 'lab-admin');
    await page.goto('/lab/people');
    await page.getByLabel('Name', { exact: true }).fill('Kim Osei');
    await page.getByLabel('Council or other body').selectOption({ label: 'Ashmoor (demonstration)' });
    await page.getByRole('radio', { name: 'viewer', exact: true }).check();
    await page.getByRole('button', { name: /^Add/ }).click();
    await expect(errorSummary(page)).toContainText(/email address/i, { timeout: SLOW_MS });
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Kim Osei');
    await page.getByLabel('Work email address').fill(email);
    await page.getByRole('button', { name: /^Add/ }).click();
    await expect(page.getByText('The person is added.')).toBeVisible({ timeout: SLOW_MS });

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Your work email address').fill(email);
    await page.getByRole('button', { name: 'Send me the email' }).click();
    await expect(page).toHaveURL(/\/sign-in\/code$/, { timeout: SLOW_MS });
    const { code } = await readSignInMail(request, email);
    await page.getByLabel('Six-digit code').fill(code);
    await page.locator('main').getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByText('Kim Osei, viewer')).toBeVisible({ timeout: SLOW_MS });
    await page.goto('/assessments');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Assessments');
    await expect(page.getByText('Ashmoor (demonstration)').first()).toBeVisible();
  },
);
