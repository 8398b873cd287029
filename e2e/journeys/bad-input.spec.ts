import { expect, test } from '@playwright/test';
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
