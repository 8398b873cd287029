import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { choice, field } from '@/e2e/support/answering';
import { findOpenAssessment } from '@/e2e/support/assessments';
import { SLOW_MS } from '@/e2e/support/planted';
import { clientOf, enterAs } from '@/e2e/support/sessions';
import { commentOf, expectSaved, savedLine, writeComment } from '@/e2e/support/theme-page';
import { themeHref } from '@/lib/assessment/addresses';

/* A slow phone: the page is there, its scripts are not yet. Nobody else writes the answers of this theme of Elmshire. */

let address = '';

test.use({ actionTimeout: SLOW_MS });

test.beforeAll(async () => {
  const lead = await clientOf('lead');
  address = themeHref(await findOpenAssessment(lead, 'corporate-parenting'), 'home');
  await lead.dispose();
});

test.beforeEach(async ({ page }) => {
  await enterAs(page, 'lead');
});

/** Opens the theme, and holds its scripts back until the function is called. */
async function openWithoutScripts(page: Page): Promise<() => void> {
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  return arrive;
}

test('what is chosen and typed before the scripts come stays, and is saved when they do', async ({
  page,
}) => {
  const arrive = await openWithoutScripts(page);
  const level = choice(page, 'cp-home-01', { state: '3' });
  await level.check();
  await commentOf(page, 'cp-home-01').fill('Typed on a slow train.');
  await field(page, 'cp-home-02', 'numerator').fill('40');
  await field(page, 'cp-home-02', 'denominator').fill('80');
  arrive();
  await expectSaved(page, 'cp-home-01');
  await expectSaved(page, 'cp-home-02');
  await expect(level).toBeChecked();
  await page.reload();
  await expect(level).toBeChecked();
  await expect(commentOf(page, 'cp-home-01')).toHaveValue('Typed on a slow train.');
  await expect(field(page, 'cp-home-02', 'numerator')).toHaveValue('40');
});

test('what the browser puts back from an earlier visit does not pass for new', async ({ page, browser }) => {
  await page.goto(address);
  await writeComment(page, 'cp-home-03', 'Older words.');
  await choice(page, 'cp-home-03', { state: '1' }).check();
  await expectSaved(page, 'cp-home-03');
  const marcus = await (await browser.newContext()).newPage();
  await enterAs(marcus, 'contributor');
  await marcus.goto(address);
  await choice(marcus, 'cp-home-03', { state: '4' }).check();
  await writeComment(marcus, 'cp-home-03', 'Newer words.');
  await marcus.context().close();
  await page.reload();
  await expect(savedLine(page, 'cp-home-03')).toContainText('Marcus Bell');
  await expect(commentOf(page, 'cp-home-03')).toHaveValue('Newer words.');
  await expect(choice(page, 'cp-home-03', { state: '4' })).toBeChecked();
  await page.getByRole('button', { name: 'Save and go to all themes' }).click();
  await expect(page).not.toHaveURL(/themes/, { timeout: SLOW_MS });
  await page.goto(address);
  await expect(commentOf(page, 'cp-home-03')).toHaveValue('Newer words.');
});
