import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { insightHref, INSIGHTS, readingsHref, TOGETHER } from '@/lib/insights/addresses';
import { CODED } from '@/e2e/support/insights';
import { SLOW_MS } from '@/e2e/support/planted';
import { enterAs } from '@/e2e/support/sessions';
import { errorSummary } from '@/e2e/support/theme-page';

/** One for each project: both run at once, and who saves second is told. */
const MOVES = [
  { question: /influence services/, council: 'Tarnside' },
  { question: /21 to 25 group as a whole/, council: 'Downsmere' },
] as const;

test.use({ actionTimeout: SLOW_MS });

test.describe('insights of the lab', { tag: '@no-js' }, () => {
  test('a member reads what councils wrote, makes a code and puts it on one; who comes second loses no tick', async ({
    page,
    context,
  }, { project }) => {
    test.slow();
    const code = `Asked people first, ${randomUUID()}`;
    const { question, council } = MOVES[project.name === 'no-js' ? 1 : 0];
    await enterAs(page, 'lab-member');
    await page.goto(INSIGHTS);
    await page.getByRole('link', { name: 'Code book' }).click();
    await page.getByRole('button', { name: 'Add the code' }).click();
    await expect(errorSummary(page)).toContainText('Enter a name', { timeout: SLOW_MS });
    await page.getByLabel('Name of the code').fill(code);
    await page.getByRole('button', { name: 'Add the code' }).click();
    await expect(page.getByText('The code is added.')).toBeVisible({ timeout: SLOW_MS });

    await page.goto(insightHref(INSIGHTS, 'services-21-plus'));
    await page.getByRole('link', { name: question }).click();
    await expect(page.getByRole('heading', { name: council })).toBeVisible();
    await page.getByRole('link', { name: new RegExp(`^Code this.*${council}`) }).click();
    const second = await context.newPage();
    await second.goto(page.url());
    await page.getByLabel(code).check();
    await page.getByRole('button', { name: 'Save the codes' }).click();
    await expect(page.getByText('The codes are saved.')).toBeVisible({ timeout: SLOW_MS });

    await second.getByLabel('Care-experienced people are paid to advise').check();
    await second.getByRole('button', { name: 'Save the codes' }).click();
    await expect(errorSummary(second)).toContainText('Somebody coded this', { timeout: SLOW_MS });
    await expect(second.getByLabel('Care-experienced people are paid to advise')).toBeChecked();
    await expect(second.getByRole('listitem').filter({ hasText: code }).first()).toBeVisible();
    await second.getByLabel(code).check();
    await second.getByLabel('Care-experienced people are paid to advise').uncheck();
    await second.getByRole('button', { name: 'Save the codes' }).click();
    await expect(second.getByText('The codes are saved.')).toBeVisible({ timeout: SLOW_MS });
    await expect(second.getByRole('row', { name: new RegExp(`^${code}`) })).toBeVisible();
  });

  test('an associate is not shown the words of a council that shares with them without its name', async ({
    page,
  }) => {
    await enterAs(page, 'associate');
    await page.goto(readingsHref(CODED.questionId));
    await expect(page.getByRole('heading', { name: 'Tarnside' })).toBeVisible();
    await expect(page.locator('main').getByText(/Elmshire|paid to read policies/)).toHaveCount(0);
  });

  test('nothing is said to go with anything while there are fewer than sixty councils', async ({ page }) => {
    await enterAs(page, 'lab-admin');
    await page.goto(TOGETHER);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Too few councils to say what goes with what',
    );
    await expect(page.getByRole('table')).toHaveCount(0);
  });
});
