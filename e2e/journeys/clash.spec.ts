import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { choice, field } from '@/e2e/support/answering';
import type { Part } from '@/e2e/support/accounts';
import { findOpenAssessment } from '@/e2e/support/assessments';
import { findAxeFaults } from '@/e2e/support/page-checks';
import { SLOW_MS } from '@/e2e/support/planted';
import { clientOf, enterAs } from '@/e2e/support/sessions';
import { commentOf, expectSaved, question, writeComment } from '@/e2e/support/theme-page';
import { assessmentHref } from '@/lib/assessment/addresses';

/* Priya Nair and Marcus Bell of Elmshire write the same answers. Each test has questions to itself. */

const HEADING = 'Two people wrote this answer. Both are kept.';
const SAVE = 'Save and go to all themes';

let assessment = '';

test.use({ actionTimeout: SLOW_MS });

test.beforeAll(async () => {
  const lead = await clientOf('lead');
  assessment = assessmentHref(await findOpenAssessment(lead, 'corporate-parenting'));
  await lead.dispose();
});

async function openAs(browser: Browser, part: Part, theme: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await enterAs(page, part);
  await page.goto(`${assessment}/themes/${theme}`);
  return page;
}

async function openBoth(browser: Browser, theme: string): Promise<{ priya: Page; marcus: Page }> {
  return { priya: await openAs(browser, 'lead', theme), marcus: await openAs(browser, 'contributor', theme) };
}

test.describe('two people who write one answer at once', () => {
  const CHOICES = [
    { questionId: 'cp-voi-01', choose: 'Keep mine', kept: /^Marcus writes\.$/ },
    { questionId: 'cp-voi-02', choose: 'Keep what Priya Nair wrote', kept: /^Priya writes\.$/ },
    {
      questionId: 'cp-voi-03',
      choose: 'Keep my answer, with one comment from both',
      kept: /^(?=[^]*Marcus writes\.)(?=[^]*Priya writes\.)/,
    },
  ] as const;

  for (const { questionId, choose, kept } of CHOICES) {
    test(`see both texts, and the later one decides: ${choose}`, async ({ browser }) => {
      test.slow();
      const { priya, marcus } = await openBoth(browser, 'voi');
      await writeComment(priya, questionId, 'Priya writes.');
      await commentOf(marcus, questionId).fill('Marcus writes.');
      const clash = question(marcus, questionId).getByRole('group', { name: HEADING });
      await expect(clash).toBeVisible({ timeout: SLOW_MS });
      await expect(clash.getByText('Priya writes.').first()).toBeVisible();
      await expect(clash.getByText('Marcus writes.').first()).toBeVisible();
      expect(await findAxeFaults(marcus)).toEqual([]);
      await clash.getByRole('radio', { name: choose }).check();
      await clash.getByRole('button', { name: 'Keep this' }).click();
      await expect(clash).toHaveCount(0, { timeout: SLOW_MS });
      await expectSaved(marcus, questionId);
      await marcus.reload();
      await expect(commentOf(marcus, questionId)).toHaveValue(kept);
      await question(marcus, questionId)
        .getByRole('link', { name: /^History of this answer/ })
        .click();
      await expect(marcus.getByRole('heading', { level: 1 })).toHaveText(/History of one answer$/);
      await expect(marcus.getByText('Priya writes.').first()).toBeVisible();
      await expect(marcus.getByText('Marcus writes.').first()).toBeVisible();
      await priya.context().close();
      await marcus.context().close();
    });
  }
});

test.describe('without script, an old form', { tag: '@no-js-only' }, () => {
  test('does not overwrite what somebody else saved since: it shows both, and the person chooses', async ({
    browser,
  }) => {
    test.slow();
    const { priya, marcus } = await openBoth(browser, 'ext');
    await field(priya, 'cp-ext-05', 'value').fill('Priya: a shared duty in writing.');
    await priya.getByRole('button', { name: SAVE }).click();
    await expect(priya).toHaveURL(assessmentAddress());
    await field(marcus, 'cp-ext-05', 'value').fill('Marcus: money for housing.');
    await marcus.getByRole('button', { name: SAVE }).click();
    const clash = question(marcus, 'cp-ext-05').getByRole('group', { name: HEADING });
    await expect(clash.getByText('Priya: a shared duty in writing.')).toBeVisible();
    await expect(clash.getByText('Marcus: money for housing.')).toBeVisible();
    await clash.getByRole('radio', { name: 'Keep what Priya Nair wrote' }).check();
    await clash.getByRole('button', { name: 'Keep this' }).click();
    await expect(marcus.getByRole('alert')).toContainText(
      'You kept the other person’s answer. Yours stays in the history.',
      { timeout: SLOW_MS },
    );
    await marcus.getByRole('link', { name: /^See its history/ }).click();
    await expect(marcus.getByText('Marcus: money for housing.').first()).toBeVisible();
    await priya.goto(`${assessment}/themes/ext`);
    await expect(field(priya, 'cp-ext-05', 'value')).toHaveValue('Priya: a shared duty in writing.');
  });

  test('is no clash where the person did not touch the question, and leaves it as the other saved it', async ({
    browser,
  }) => {
    test.slow();
    const { priya, marcus } = await openBoth(browser, 'offer');
    await choice(priya, 'cp-off-01', { state: '2' }).check();
    await priya.getByRole('button', { name: SAVE }).click();
    await expect(priya).toHaveURL(assessmentAddress());
    await choice(marcus, 'cp-off-03', { state: '1' }).check();
    await marcus.getByRole('button', { name: SAVE }).click();
    await expect(marcus).toHaveURL(assessmentAddress());
    await priya.goto(`${assessment}/themes/offer`);
    await expect(choice(priya, 'cp-off-01', { state: '2' })).toBeChecked();
    await expect(choice(priya, 'cp-off-03', { state: '1' })).toBeChecked();
  });
});

function assessmentAddress(): RegExp {
  return new RegExp(`${assessment}$`);
}
