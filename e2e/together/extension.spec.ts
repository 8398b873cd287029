import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { choice } from '@/e2e/support/answering';
import { ensureAssessment, findMissedAssessment } from '@/e2e/support/assessments';
import { OPEN_ROUND } from '@/e2e/support/rounds';
import { expectSaved } from '@/e2e/support/theme-page';
import { assessmentHref, themeHref } from '@/lib/assessment/addresses';
import { noRoundIsOpen } from '@/lib/rounds/next-round';
import { roundHref } from '@/lib/rounds/addresses';
import { pageOf, stopWords } from './states';
import { whyLocked } from '@/lib/assessment/locked-words';

/* The round has closed, and its results have not come: the lab gives one council another last day, and no other. */

const REASON = 'Your two systems were joined in October';
const DAY = 24 * 60 * 60 * 1000;
const FRAMEWORK = 'protected-characteristic';

async function giveDays(lab: Page, council: string): Promise<void> {
  await lab.goto(roundHref(OPEN_ROUND));
  await lab.getByLabel('Council or other body').selectOption({ label: council });
  const until = new Date(Date.now() + 10 * DAY);
  const parts = { day: until.getUTCDate(), month: until.getUTCMonth() + 1, year: until.getUTCFullYear() };
  for (const [part, value] of Object.entries(parts))
    await lab.locator(`[name="until-${part}"]`).fill(String(value));
  await lab.getByLabel('Reason').fill(REASON);
  await lab.getByRole('button', { name: 'Give this day' }).click();
  await expect(lab.getByText('The day is given.', { exact: false })).toBeVisible();
}

test('a council with another last day answers and sends, and another council does not', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const theirs = await pageOf(browser, 'hollinbridge-lead');
  const other = await pageOf(browser, 'lead');
  const lab = await pageOf(browser, 'lab-admin');
  const missed = await findMissedAssessment(other.request, 'services-21-plus');
  for (const page of [theirs, other]) {
    await page.goto('/home');
    await expect(page.getByRole('main')).toContainText(noRoundIsOpen(null));
  }

  await giveDays(lab, 'Hollinbridge (demonstration)');
  await theirs.goto('/home');
  await expect(theirs.getByRole('main')).toContainText(/for your council \(the round: \d+ \w+ \d{4}\)/);
  await expect(theirs.getByRole('main')).toContainText(`because “${REASON}”. Fiona Achterberg`);
  const id = await ensureAssessment(theirs.request, FRAMEWORK);
  await theirs.goto(themeHref(id, 'pos'));
  const chosen = choice(theirs, 'pc-pos-01', { value: 'noted' });
  await chosen.check();
  await expectSaved(theirs, 'pc-pos-01');

  await other.goto('/home');
  await expect(other.getByRole('main')).not.toContainText(REASON);
  await expect(other.getByRole('main')).toContainText(noRoundIsOpen(null));
  await other.goto(themeHref(missed, 'hom'));
  const stop = whyLocked({ state: 'closed', closesOn: '2026-01-01' }, '2026-02-01', 'lead');
  for (const words of stop === null ? [] : stopWords(stop))
    await expect(other.getByRole('main')).toContainText(words);
  await expect(other.getByRole('button', { name: 'Save and go to all themes' })).toHaveCount(0);

  await theirs.goto(assessmentHref(id, 'check-answers'));
  for (const box of await theirs.getByRole('main').getByRole('checkbox').all()) await box.check();
  await theirs.getByRole('button', { name: /^Send/ }).click();
  await expect(theirs).toHaveURL(/\/results\?sent/);
  await expect(theirs.getByText(/The lab has set \d+ \w+ \d{4} for the results of the/)).toBeVisible();
  for (const page of [theirs, other, lab]) await page.context().close();
});
