import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { findOpenAssessment } from '@/e2e/support/assessments';
import { SLOW_MS } from '@/e2e/support/planted';
import { clientOf, enterAs } from '@/e2e/support/sessions';
import { commentOf, expectSaved, question, savedLine } from '@/e2e/support/theme-page';
import { themeHref } from '@/lib/assessment/addresses';

/* As Priya Nair of Elmshire, on the theme “Leadership”. Each test has a question to itself. */

const LONGEST_WAIT_MS = 2000;
const AUTOSAVES = '**/assessments/*/answers/*';
const OFFER = 'This device kept something that you wrote here and that was never saved.';

let address = '';

test.use({ actionTimeout: SLOW_MS });

test.beforeAll(async () => {
  const lead = await clientOf('lead');
  address = themeHref(await findOpenAssessment(lead, 'corporate-parenting'), 'lead');
  await lead.dispose();
});

test.beforeEach(async ({ page }) => {
  await enterAs(page, 'lead');
  await page.goto(address);
});

async function putBack(page: Page, questionId: string): Promise<void> {
  await expect(question(page, questionId)).toContainText(OFFER);
  await question(page, questionId).getByRole('button', { name: 'Put it back' }).click();
}

test('what somebody types is on its way to the server within two seconds of a pause, and is there after a reload', async ({
  page,
}) => {
  await commentOf(page, 'cp-lead-01').clear();
  const sending = page.waitForRequest(AUTOSAVES);
  await commentOf(page, 'cp-lead-01').pressSequentially('The board meets in public.');
  const stoppedAt = Date.now();
  const { startTime } = (await sending).timing();
  expect(startTime - stoppedAt).toBeLessThan(LONGEST_WAIT_MS);
  await expectSaved(page, 'cp-lead-01');
  await expect(savedLine(page, 'cp-lead-01')).toContainText('You');
  await page.reload();
  await expect(commentOf(page, 'cp-lead-01')).toHaveValue('The board meets in public.');
});

test('what could not be saved says so, asks before the page is left and is offered back afterwards', async ({
  page,
  context,
}) => {
  const text = 'Written on a train without a connection.';
  await context.setOffline(true);
  await commentOf(page, 'cp-lead-02').fill(text);
  await expect(savedLine(page, 'cp-lead-02')).toContainText('Not saved', { timeout: SLOW_MS });
  await expect(savedLine(page, 'cp-lead-02')).toContainText('no connection');
  await page.route(AUTOSAVES, (route) => route.abort());
  await context.setOffline(false);
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.accept();
    });
  });
  await page.reload();
  expect(await asked).toBe('beforeunload');
  await page.unroute(AUTOSAVES);
  await expect(commentOf(page, 'cp-lead-02')).not.toHaveValue(text);
  await putBack(page, 'cp-lead-02');
  await expect(commentOf(page, 'cp-lead-02')).toHaveValue(text);
  await expectSaved(page, 'cp-lead-02');
  await page.reload();
  await expect(commentOf(page, 'cp-lead-02')).toHaveValue(text);
  await expect(page.getByText(OFFER)).toHaveCount(0);
});

test('a page that is killed in the middle of a word keeps the draft, until somebody throws it away', async ({
  page,
  context,
}) => {
  await context.setOffline(true);
  await commentOf(page, 'cp-lead-03').pressSequentially('Half a sent');
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await expect(question(again, 'cp-lead-03')).toContainText(OFFER);
  await question(again, 'cp-lead-03').getByRole('button', { name: 'Throw it away' }).click();
  await again.reload();
  await expect(commentOf(again, 'cp-lead-03')).toBeVisible();
  await expect(again.getByText(OFFER)).toHaveCount(0);
});

test('a draft is offered to nobody else at the same desk', async ({ page, context }) => {
  await context.setOffline(true);
  await commentOf(page, 'cp-lead-04').pressSequentially('For my eyes');
  await page.close();
  await context.setOffline(false);
  await context.clearCookies();
  const other = await context.newPage();
  await enterAs(other, 'contributor');
  await other.goto(address);
  await expect(commentOf(other, 'cp-lead-04')).toBeVisible();
  await expect(other.getByText(OFFER)).toHaveCount(0);
});
