import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ACCOUNTS } from '@/e2e/support/accounts';
import { choice } from '@/e2e/support/answering';
import { expectSaved, question } from '@/e2e/support/theme-page';
import { comeInByMail } from '@/e2e/support/invited';
import { assessmentHref, startHref, themeHref } from '@/lib/assessment/addresses';
import { LEAD, TEAM, browserAt, enterReady } from './people';

/* The round of the team has closed since: the lab makes the next one, and the council begins it with what it sent. */

const DAY = 24 * 60 * 60 * 1000;

async function fillDay(page: Page, name: string, daysFromNow: number): Promise<void> {
  const day = new Date(Date.now() + daysFromNow * DAY);
  const parts = { day: day.getUTCDate(), month: day.getUTCMonth() + 1, year: day.getUTCFullYear() };
  for (const [part, value] of Object.entries(parts))
    await page.locator(`[name="${name}-${part}"]`).fill(String(value));
}

async function makeRound(lab: Page): Promise<void> {
  await lab.goto('/lab/rounds');
  await lab.getByLabel('Name', { exact: true }).fill('The next one');
  await fillDay(lab, 'opens', 0);
  await fillDay(lab, 'closes', 60);
  await fillDay(lab, 'publishes', 70);
  await lab.getByRole('button', { name: 'Set the round' }).click();
  await expect(lab).toHaveURL(/\/lab\/rounds\?made/);
}

test('the next round begins with what was sent, to be looked at again by whoever has a place', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const owen = await browserAt(browser, 'first');
  const aisha = await browserAt(browser, 'second');
  const lab = await browserAt(browser, 'second');
  await enterReady(owen, LEAD.name);
  await owen.goto(startHref('services-21-plus'));
  await expect(owen.getByRole('main')).toContainText(/no round is open/i);

  await enterReady(lab, ACCOUNTS['lab-admin']);
  await makeRound(lab);
  await owen.goto(startHref('services-21-plus'));
  await expect(owen.getByRole('radio', { name: /^Your answers of the .* round$/ })).toBeChecked();
  await owen.getByRole('button', { name: 'Start' }).click();
  await expect(owen).toHaveURL(/\/assessments\/[0-9a-f-]{36}$/);
  const id = owen.url().split('/').at(-1) ?? '';
  await expect(owen.getByText(/answers? came over from the last round/)).toBeVisible();
  await expect(owen.getByRole('main')).toContainText(/^.*0 of \d+ questions answered/s);

  await comeInByMail(aisha, TEAM.aisha.email);
  await expect(aisha).toHaveURL(/\/home$/);
  await aisha.goto(themeHref(id, 'hom'));
  const carried = question(aisha, 's21-hom-03');
  await expect(choice(aisha, 's21-hom-03', { state: '3' })).toBeChecked();
  await expect(carried).toContainText('Joint housing protocol');
  await carried.getByRole('checkbox', { name: /still true$/ }).check();
  await expectSaved(aisha, 's21-hom-03');
  await owen.goto(assessmentHref(id));
  await expect(owen.getByRole('main')).toContainText(/1 of \d+ questions answered/);
  await aisha.reload();
  await carried.getByRole('link', { name: /^Answer of last round/ }).click();
  await expect(aisha.getByText('The joint protocol, signed in May 2026.').first()).toBeVisible();
});
