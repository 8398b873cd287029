import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { choice } from '@/e2e/support/answering';
import { findAxeFaults } from '@/e2e/support/page-checks';
import { SLOW_MS } from '@/e2e/support/planted';
import { enterAs } from '@/e2e/support/sessions';
import { expectSaved, question } from '@/e2e/support/theme-page';
import { startHref } from '@/lib/assessment/addresses';

/*
 * Hollinbridge sent its corporate parenting in the last round and begins this one with it. Both runs walk through the
 * same assessment: whichever comes first starts it, and each has a theme of its own.
 */

const STILL_TRUE = 'I have looked at this again, and it is still true';
const SAVE = 'Save and go to all themes';

test.use({ actionTimeout: SLOW_MS });

async function openCarried(page: Page): Promise<void> {
  await enterAs(page, 'hollinbridge-lead');
  await page.goto(startHref('corporate-parenting'));
  const start = page.getByRole('button', { name: 'Start' });
  const isNew = (await start.count()) > 0;
  if (isNew) {
    await expect(page.getByRole('heading', { name: /^What has changed since the .* round$/ })).toBeVisible();
    await expect(page.getByRole('radio', { name: /^Your answers of the .* round$/ })).toBeChecked();
    await start.click();
  } else await page.getByRole('button', { name: 'Go to the task list' }).click();
  await expect(page.getByText(/answers? came over from the last round/)).toBeVisible();
}

/** Where script saves by itself, each question says so. */
async function expectEachSaved(page: Page, questionIds: readonly string[]): Promise<void> {
  for (const id of questionIds) await expectSaved(page, id);
}

/** How many questions of the assessment count as answered. */
async function answered(page: Page): Promise<number> {
  const words = await page
    .getByText(/^\d+ of 42$/)
    .first()
    .textContent();
  return parseInt(words ?? '', 10);
}

test(
  'a round begins with the answers of the last one, and none counts until somebody looked at it (demand 5)',
  { tag: '@no-js' },
  async ({ page }, { project }) => {
    test.slow();
    const hasScript = project.name !== 'no-js';
    const theme = hasScript ? 'home' : 'offer';
    const [first, second] = theme === 'offer' ? ['cp-off-01', 'cp-off-03'] : ['cp-home-01', 'cp-home-03'];
    await openCarried(page);
    const findFaults = () => (hasScript ? findAxeFaults(page) : []);
    expect(await findFaults()).toEqual([]);
    const before = await answered(page);
    const themes = page.url();
    await page.goto(`${themes.split('?')[0] ?? ''}/themes/${theme}`);
    expect(await findFaults()).toEqual([]);
    for (const id of [first, second]) {
      await expect(question(page, id).getByText('From last round.')).toBeVisible();
      await expect(question(page, id).getByRole('link', { name: /^Answer of last round/ })).toBeVisible();
    }
    await question(page, first).getByRole('checkbox', { name: STILL_TRUE }).check();
    await choice(page, second, { state: '0' }).check();
    if (hasScript) await expectEachSaved(page, [first, second]);
    await page.getByRole('button', { name: SAVE }).click();
    await expect(page).not.toHaveURL(/themes/);
    expect(await answered(page)).toBe(before + 2);
  },
);

test(
  'a note waits for whoever answers the question in the next round (demand 24)',
  { tag: '@no-js' },
  async ({ page }) => {
    await openCarried(page);
    await page.goto(`${page.url().split('?')[0] ?? ''}/themes/lea`);
    const link = page.getByRole('link', { name: /^Note for next round/ }).first();
    await link.click();
    await page.getByRole('textbox', { name: 'Your note' }).fill('Ask the data team in March.');
    await page.getByRole('button', { name: 'Save the note' }).click();
    await expect(page.getByText('The note is saved.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveValue('Ask the data team in March.');
  },
);
