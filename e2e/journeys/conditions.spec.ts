import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { choice, field } from '@/e2e/support/answering';
import { ensureAssessment } from '@/e2e/support/assessments';
import { SLOW_MS } from '@/e2e/support/planted';
import { clientOf, enterAs } from '@/e2e/support/sessions';
import { errorSummary, expectSaved, question } from '@/e2e/support/theme-page';
import { assessmentHref } from '@/lib/assessment/addresses';

/* Elmshire's assessment of care experience as a protected characteristic, which nobody else here works on. */

const WHEN_DECIDED = 'When was the decision made?';
const REASON = 'Our fire authority keeps this, and we have no access to it.';

let assessment = '';

test.use({ actionTimeout: SLOW_MS });

test.beforeAll(async () => {
  const lead = await clientOf('lead');
  assessment = assessmentHref(await ensureAssessment(lead, 'protected-characteristic'));
  await lead.dispose();
});

async function choosePosition(page: Page, position: string): Promise<void> {
  await page.goto(`${assessment}/themes/pos`);
  await choice(page, 'pc-pos-01', { value: position }).check();
  await expectSaved(page, 'pc-pos-01');
}

async function countOf(page: Page, row: RegExp): Promise<number> {
  await page.goto(`${assessment}/check-answers`);
  return Number(await page.getByRole('row', { name: row }).getByRole('cell').first().innerText());
}

test('a council’s position opens the questions of its own route, and an answer of the other route is kept but not used', async ({
  page,
}) => {
  test.slow();
  await enterAs(page, 'lead');
  await choosePosition(page, 'own-words');
  await expect(question(page, 'pc-pos-02')).toBeVisible({ timeout: SLOW_MS });
  for (const [part, value] of [
    ['day', '5'],
    ['month', '6'],
    ['year', '2024'],
  ] as const) {
    await field(page, 'pc-pos-02', part).fill(value);
  }
  await expectSaved(page, 'pc-pos-02');
  await page.goto(`${assessment}/check-answers`);
  await expect(page.getByRole('row', { name: WHEN_DECIDED })).toContainText('5 June 2024');

  await choosePosition(page, 'noted');
  await expect(question(page, 'pc-pos-02')).toHaveCount(0, { timeout: SLOW_MS });
  await page.goto(`${assessment}/check-answers`);
  await expect(
    page.getByRole('row', { name: 'What has held the council back from adopting?' }),
  ).toBeVisible();
  await expect(page.getByText(WHEN_DECIDED)).toHaveCount(0);

  await choosePosition(page, 'own-words');
  await page.goto(`${assessment}/themes/pos`);
  await expect(field(page, 'pc-pos-02', 'year')).toHaveValue('2024');
});

test('saving a page that opens further questions stays there, says so and leads to the first of them', async ({
  page,
}) => {
  test.slow();
  await enterAs(page, 'lead');
  await choosePosition(page, 'noted');
  await page.goto(`${assessment}/themes/pos`);
  await choice(page, 'pc-pos-01', { value: 'full-council' }).check();
  await page.getByRole('button', { name: 'Save and go to all themes' }).click();
  const note = page.locator('main').getByRole('alert');
  await expect(note).toContainText('Your answers have opened further questions', { timeout: SLOW_MS });
  await expect(note).toBeInViewport();
  await note.getByRole('link', { name: 'Go to the first of them' }).click();
  await expect(question(page, 'pc-pos-02')).toBeInViewport();
});

test('an assessment with few answers says what is missing, and is not sent without a second confirmation', async ({
  page,
}) => {
  await enterAs(page, 'lead');
  await page.goto(`${assessment}/check-answers`);
  await expect(page.getByText(/^You have answered \d+ of \d+ scored questions/)).toBeVisible();
  await page.getByRole('checkbox', { name: /^These answers are honest/ }).check();
  await page.getByRole('button', { name: /^Send with/ }).click();
  await expect(errorSummary(page)).toContainText('Tick the box if you want to send with low coverage', {
    timeout: SLOW_MS,
  });
  await expect(page.getByRole('checkbox', { name: /^These answers are honest/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^Send with coverage of/ })).not.toBeChecked();
  await page.goto(`${assessment}/results`);
  await expect(page.getByText(/Scores appear when the answers are sent/)).toBeVisible();
});

test('“not applicable” for another reason counts once the approver agrees to the reason', async ({
  page,
  browser,
}) => {
  test.slow();
  await enterAs(page, 'lead');
  await page.goto(`${assessment}/themes/dfn`);
  await choice(page, 'pc-dfn-02', { state: 'na' }).check();
  await field(page, 'pc-dfn-02', 'na-text').fill(REASON);
  await expectSaved(page, 'pc-dfn-02');
  const before = await countOf(page, /^Not applicable \d/);
  await expect(page.getByText(`Reason given: ${REASON}`)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Agree that it does not apply/ })).toHaveCount(0);

  const approver = await (await browser.newContext()).newPage();
  await enterAs(approver, 'approver');
  await approver.goto('/home');
  // Its address ends in an anchor, and agreeing leads back to the same page.
  await approver.getByRole('link', { name: /^Agree, or not, .*protected characteristic/ }).click();
  await expect(approver).toHaveURL(/#not-agreed$/);
  await approver.getByRole('button', { name: /^Agree that it does not apply/ }).click();
  const said = approver.locator('main').getByRole('alert');
  await expect(said).toContainText('You agreed that this question does not apply', { timeout: SLOW_MS });
  await expect(said).toBeInViewport();
  await expect(approver.getByText(`Reason given: ${REASON}`)).toHaveCount(0);
  await approver.context().close();

  expect(await countOf(page, /^Not applicable \d/)).toBe(before + 1);
  await expect(page.getByRole('heading', { name: 'Not applicable, not agreed yet' })).toHaveCount(0);
});
