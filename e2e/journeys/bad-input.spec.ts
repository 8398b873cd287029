import { expect, test } from '@playwright/test';
import { ACCOUNTS } from '@/e2e/support/accounts';
import { findOpenAssessment } from '@/e2e/support/assessments';
import { SLOW_MS } from '@/e2e/support/planted';
import { clientOf, enterAs } from '@/e2e/support/sessions';
import { commentOf, errorSummary } from '@/e2e/support/theme-page';
import { assessmentHref } from '@/lib/assessment/addresses';

/* As Priya Nair of Elmshire. The runs with and without script have a question each. */

let assessment = '';

test.use({ actionTimeout: SLOW_MS });

test.beforeAll(async () => {
  const lead = await clientOf('lead');
  assessment = assessmentHref(await findOpenAssessment(lead, 'corporate-parenting'));
  await lead.dispose();
});

test(
  'a number that is none is refused at its box and in the summary, and everything typed is still there',
  { tag: '@no-js' },
  async ({ page, javaScriptEnabled }) => {
    const place = !javaScriptEnabled
      ? { theme: 'supp', id: 'cp-sup-03' }
      : { theme: 'home', id: 'cp-home-02' };
    await enterAs(page, 'lead');
    await page.goto(`${assessment}/themes/${place.theme}`);
    const box = page.locator(`[name^="${place.id}."][inputmode="decimal"]`).first();
    await box.fill('many');
    await commentOf(page, place.id).fill('We counted by hand.');
    await page.getByRole('button', { name: 'Save and go to all themes' }).click();
    const summary = errorSummary(page);
    await expect(summary).toContainText('“many” is not a whole number', { timeout: SLOW_MS });
    await expect(box).toHaveValue('many');
    await expect(commentOf(page, place.id)).toHaveValue('We counted by hand.');
    await expect(box).toHaveAccessibleDescription(/“many” is not a whole number/);
    if (javaScriptEnabled) await expect(page.locator(':focus')).toContainText('“many”');
    const link = summary.getByRole('link', { name: /“many”/ });
    expect(await link.getAttribute('href')).toBe(`#${(await box.getAttribute('id')) ?? ''}`);
    await link.click();
    await expect(box).toBeInViewport();
    if (javaScriptEnabled) await expect(box).toBeFocused();
  },
);

test(
  'without a script, a form that is refused comes back at its summary, under a title that says so',
  { tag: '@no-js-only' },
  async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await enterAs(page, 'lead');
    await page.goto(`${assessment}/themes/home`);
    // Reading by text passes over what is for browsers without a script.
    const note = page.locator('main noscript p');
    await expect(note).toBeVisible();
    await expect(note).toContainText('Use one before you follow a link, or what you typed is lost.');
    await expect(page.locator('main .ct-evidence noscript span').first()).toContainText(
      'save this page first',
    );
    await page.goto(`${assessment}/check-answers`);
    await expect(page).toHaveTitle(/^Check/);
    await page.getByRole('button', { name: /^Send/ }).click();
    await expect(errorSummary(page)).toBeInViewport({ timeout: SLOW_MS });
    await expect(page).toHaveTitle(/^Error: Check/);
    await expect(page.locator('title')).toHaveCount(1);
    await expect(errorSummary(page)).toContainText('Tick the box if these answers are honest');
  },
);

test(
  'without a script, somebody who was signed out is told so at sign-in, and gets back to what they typed',
  { tag: '@no-js-only' },
  async ({ page }) => {
    await enterAs(page, 'lead');
    await page.goto(`${assessment}/themes/home`);
    await commentOf(page, 'cp-home-02').fill('Written while signed out.');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Save and go to all themes' }).click();
    await expect(page.getByText('the button that you pressed saved nothing')).toBeVisible({
      timeout: SLOW_MS,
    });
    await expect(page.getByText('Sign in first. Then go back')).toBeVisible();
    await page.getByRole('button', { name: new RegExp(ACCOUNTS.lead) }).click();
    await expect(page).toHaveURL(/\/themes\/home$/, { timeout: SLOW_MS });
    await page.goBack();
    await page.goBack();
    await expect(commentOf(page, 'cp-home-02')).toHaveValue('Written while signed out.');
  },
);
