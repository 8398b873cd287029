import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { SLOW_MS } from '@/e2e/support/planted';
import { findAxeFaults, findOverflow } from '@/e2e/support/page-checks';
import { elmshireIds, enterAs } from '@/e2e/support/sessions';
import { ACCOUNTS } from '@/e2e/support/accounts';
import { errorSummary } from '@/e2e/support/theme-page';
import { conversationHref, conversationsHref, themeHref, threadHref } from '@/lib/assessment/addresses';
import { POST_MAX_LENGTH } from '@/lib/conversation/post-fields';

/** Questions that no other journey talks about, one for each run. */
const QUESTIONS = { chromium: 's21-bey-01', 'no-js': 's21-bey-02' } as const;

test.use({ actionTimeout: SLOW_MS });

function threadWith(page: Page, words: string) {
  return page.locator('.ct-thread', { hasText: words });
}

function rowAbout(page: Page, words: string) {
  return page.getByRole('row').filter({ hasText: words });
}

async function begin(page: Page, words: string): Promise<void> {
  await page.getByLabel('Say something').fill(words);
  await page.getByRole('button', { name: 'Begin the thread' }).click();
}

test(
  'people of a council ask, answer and settle a question beside it, and a viewer reads along (demands 20, 22, 24, 26)',
  { tag: '@no-js' },
  async ({ page, browser }, { project }) => {
    test.slow();
    const question = project.name === 'no-js' ? QUESTIONS['no-js'] : QUESTIONS.chromium;
    const { open: assessment } = await elmshireIds();
    const here = conversationHref(assessment, question);
    const words = `Who has the list? Asked ${Date.now()}`;

    await enterAs(page, 'lead');
    await page.goto(themeHref(assessment, 'bey'));
    await page
      .locator(`#${question}`)
      .getByRole('link', { name: /^Conversation/ })
      .click();
    await expect(page).toHaveURL(here);

    // What is wrong comes back with what was typed and ticked.
    await page.getByRole('checkbox', { name: ACCOUNTS.approver }).last().check();
    await begin(page, 'x'.repeat(POST_MAX_LENGTH + 1));
    await expect(errorSummary(page)).toContainText('2,001 characters long. Shorten it to 2,000 or fewer');
    await expect(page.getByLabel('Say something')).toHaveValue('x'.repeat(POST_MAX_LENGTH + 1));
    await expect(page.getByRole('checkbox', { name: ACCOUNTS.approver }).last()).toBeChecked();
    // What looks for faults is a script.
    if (project.name === 'chromium') expect(await findAxeFaults(page)).toEqual([]);
    await page.getByRole('checkbox', { name: ACCOUNTS.approver }).last().uncheck();

    await begin(page, `@Marcus, @Nobody, ${words}`);
    await expect(threadWith(page, words)).toContainText('Tells Marcus Bell', { timeout: SLOW_MS });
    await expect(threadWith(page, words)).toContainText('“@Nobody” told nobody');
    await expect(threadWith(page, words)).toContainText('Waits for Marcus Bell since');
    await expect(page.getByLabel('Say something')).toHaveValue('');
    const id = (await threadWith(page, words).getAttribute('id'))?.replace('thread-', '') ?? '';
    await page.goto(themeHref(assessment, 'bey'));
    await expect(
      page.locator(`#${question}`).getByRole('link', { name: /^Conversation: \d+ open/ }),
    ).toBeVisible();

    // The way from a mail, through sign-in.
    const deep = threadHref({ assessmentId: assessment, questionId: question, threadId: id });
    const theirs = await (await browser.newContext()).newPage();
    await theirs.goto(deep);
    await expect(theirs).toHaveURL(/\/sign-in\?next=/);
    await theirs.getByRole('button', { name: new RegExp(ACCOUNTS.contributor) }).click();
    await expect(theirs).toHaveURL(new RegExp(`shown=${id}#thread-${id}$`), { timeout: SLOW_MS });
    await theirs.goto('/home');
    await expect(theirs.getByRole('heading', { name: 'What people ask you' })).toBeVisible();
    await theirs.goto(conversationsHref(assessment, { show: 'mine' }));
    await expect(rowAbout(theirs, words)).toContainText('Waits for you');
    await rowAbout(theirs, words).getByRole('link').click();
    await threadWith(theirs, words)
      .getByLabel(/^Your reply/)
      .fill('I do.\nIt is with Tom.');
    await threadWith(theirs, words)
      .getByRole('button', { name: /^Reply/ })
      .click();
    await expect(threadWith(theirs, words)).toContainText('It is with Tom.', { timeout: SLOW_MS });
    await expect(threadWith(theirs, words)).toContainText('Waits for Priya Nair since');
    expect(await findOverflow(theirs)).toBe(0);

    // Read by whoever only reads, and settled by whoever asked.
    const reader = await (await browser.newContext()).newPage();
    await enterAs(reader, 'viewer');
    await reader.goto(here);
    await expect(threadWith(reader, words)).toContainText('It is with Tom.');
    await expect(reader.getByText(/^Your role reads here\. Only an assessment lead/)).toBeVisible();
    await expect(reader.locator('main').getByRole('button')).toHaveCount(0);

    await page.goto(here);
    await threadWith(page, words)
      .getByRole('button', { name: /^Mark as resolved/ })
      .click();
    await expect(threadWith(page, words)).toContainText('Resolved by Priya Nair on', { timeout: SLOW_MS });
    await expect(threadWith(page, words).getByText('It is with Tom.')).toBeVisible();

    // The writer alone takes words back; that there were some stays.
    await theirs.goto(deep);
    await threadWith(theirs, words)
      .getByText(/^Withdraw this/)
      .click();
    await threadWith(theirs, words).getByRole('button', { name: 'Withdraw what I wrote' }).click();
    await expect(threadWith(theirs, words)).toContainText('Withdrawn by its writer on', { timeout: SLOW_MS });
    await expect(threadWith(theirs, words)).not.toContainText('It is with Tom.');
    await threadWith(theirs, words)
      .getByRole('button', { name: /^Open again/ })
      .click();
    await expect(threadWith(theirs, words)).toContainText('Waits for', { timeout: SLOW_MS });
    for (const other of [theirs, reader]) await other.context().close();
  },
);
