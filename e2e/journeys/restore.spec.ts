import { expect, test } from '@playwright/test';
import { choice } from '@/e2e/support/answering';
import { findOpenAssessment } from '@/e2e/support/assessments';
import { SLOW_MS } from '@/e2e/support/planted';
import { clientOf, enterAs } from '@/e2e/support/sessions';
import { commentOf } from '@/e2e/support/theme-page';
import { historyHref, themeHref } from '@/lib/assessment/addresses';

/* Nobody else writes this answer of Elmshire. Both runs do, each with words of its own. */

const QUESTION = 'cp-home-04';

test.use({ actionTimeout: SLOW_MS });

test(
  'what an answer said before is put back, and what stood is still in its history',
  { tag: '@no-js' },
  async ({ page }, { project }) => {
    const words = { good: `Good words of ${project.name}.`, hasty: `Hasty words of ${project.name}.` };
    const lead = await clientOf('lead');
    const assessment = await findOpenAssessment(lead, 'corporate-parenting');
    await lead.dispose();
    await enterAs(page, 'lead');
    for (const [level, comment] of [
      ['3', words.good],
      ['0', words.hasty],
    ] as const) {
      await page.goto(themeHref(assessment, 'home'));
      await choice(page, QUESTION, { state: level }).check();
      await commentOf(page, QUESTION).fill(comment);
      await page.getByRole('button', { name: 'Save and go to all themes' }).click();
      await expect(page).not.toHaveURL(/themes/);
    }
    await page.goto(historyHref(assessment, { questionId: QUESTION }));
    const row = page
      .getByRole('row')
      .filter({ hasText: `Comment: ${words.good}` })
      .last();
    await row.getByRole('button', { name: /^Put version \d+ back$/ }).click();
    await expect(page.locator('main').getByRole('alert')).toContainText(/is the answer again/);
    await expect(page.getByText(words.hasty).first()).toBeVisible();
    await page.goto(themeHref(assessment, 'home'));
    await expect(commentOf(page, QUESTION)).toHaveValue(words.good);
    await expect(choice(page, QUESTION, { state: '3' })).toBeChecked();
  },
);
