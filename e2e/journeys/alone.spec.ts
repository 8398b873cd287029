import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ensureAssessment } from '@/e2e/support/assessments';
import { comeInByMail } from '@/e2e/support/invited';
import { SLOW_MS } from '@/e2e/support/planted';
import { bringIn, download, fillIn, rowsOf } from '@/e2e/support/spreadsheets';
import { assessmentHref } from '@/lib/assessment/addresses';
import { DO_NOT_KNOW_CELL } from '@/lib/circulate/sheet-words';

/* One officer, nobody else in the council, and one file (issue 3, point 11; demand 18). */

/** Councils of one officer whom no other journey knows, one for each run: what is sent cannot be sent again. */
const OFFICERS = {
  chromium: 'victor.adeleke@mossgate.example',
  'no-js': 'ruth.kandel@stonelea.example',
} as const;

/** What no page of theirs says that they have to do. */
const NAGS =
  /invite (?:one|somebody)|see who that is|give questions|with nobody|no approver|waits? for|ask for (?:approval|a review)|not been reviewed/i;

/** What is typed where “do not know” is no answer. */
const SAID: Readonly<Record<string, string>> = {
  'pc-pos-01': 'Discussed and noted, or treated as already covered, without adopting',
  'pc-eia-07': 'We look at each assessment ourselves.',
  'pc-imp-02': 'Too early to say.',
};

async function expectNoNag(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByRole('main'), address).not.toContainText(NAGS);
}

test('one officer does a whole framework with one file, one confirmation and nobody else @no-js', async ({
  page,
}, { project }) => {
  test.slow();
  await comeInByMail(page, OFFICERS[project.name === 'no-js' ? 'no-js' : 'chromium']);
  await expect(page).toHaveURL(/\/home$/, { timeout: SLOW_MS });
  const id = await ensureAssessment(page.request, 'protected-characteristic');
  const pages = ['/home', assessmentHref(id), assessmentHref(id, 'check-answers')];
  for (const address of pages) await expectNoNag(page, address);

  const file = await download(page.request, id);
  const questions = [...rowsOf(file)].filter(([name]) => /^pc-[a-z]+-\d+$/.test(name));
  const cells = questions.map(
    ([name, { number }]) => [`F${number}`, SAID[name] ?? DO_NOT_KNOW_CELL] as const,
  );
  await bringIn(page, id, fillIn(file, Object.fromEntries(cells)));
  await page.getByRole('button', { name: /^Save \d+ answers$/ }).click();
  await expect(page.getByText(/\d+ answers are saved\./)).toBeVisible({ timeout: SLOW_MS });
  for (const address of pages) await expectNoNag(page, address);

  for (const box of await page.getByRole('main').getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: /^Send/ }).click();
  await expect(page).toHaveURL(/\/results\?sent/, { timeout: SLOW_MS });
  await expectNoNag(page, '/home');
});
