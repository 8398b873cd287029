import { expect, test } from '@playwright/test';
import { choice } from '@/e2e/support/answering';
import { findOpenAssessment } from '@/e2e/support/assessments';
import { tabTo } from '@/e2e/support/keyboard';
import { findOverflow } from '@/e2e/support/page-checks';
import { SLOW_MS } from '@/e2e/support/planted';
import { clientOf, enterAs } from '@/e2e/support/sessions';
import { commentOf, expectSaved } from '@/e2e/support/theme-page';
import { assessmentHref } from '@/lib/assessment/addresses';

/* As Priya Nair of Elmshire, on the theme “The seven principles in practice”. */

let assessment = '';

test.use({ actionTimeout: SLOW_MS });

test.beforeAll(async () => {
  const lead = await clientOf('lead');
  assessment = assessmentHref(await findOpenAssessment(lead, 'corporate-parenting'));
  await lead.dispose();
});

test.beforeEach(async ({ page }) => {
  await enterAs(page, 'lead');
  await page.goto(`${assessment}/themes/prin`);
});

test('a theme is answered and saved with the keyboard alone', async ({ page }) => {
  test.slow();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, choice(page, 'cp-prin-01', { state: '0' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(choice(page, 'cp-prin-01', { state: '2' })).toBeChecked();
  await tabTo(page, commentOf(page, 'cp-prin-01'));
  await page.keyboard.type('Typed without a mouse.');
  await expectSaved(page, 'cp-prin-01');
  await tabTo(page, page.getByRole('button', { name: 'Save and go to all themes' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${assessment}$`), { timeout: SLOW_MS });
  await page.goto(`${assessment}/themes/prin`);
  await expect(choice(page, 'cp-prin-01', { state: '2' })).toBeChecked();
});

test('at 400% a theme can be read and answered without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await findOverflow(page)).toBeLessThanOrEqual(0);
  const level = choice(page, 'cp-prin-02', { state: '3' });
  await level.focus();
  await expect(level).toBeInViewport();
  await level.check();
  await expectSaved(page, 'cp-prin-02');
});
