import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { findAxeFaults } from '@/e2e/support/page-checks';
import { choice, field } from '@/e2e/support/answering';
import { findOpenAssessment } from '@/e2e/support/assessments';
import { comeInByMail } from '@/e2e/support/invited';
import { SLOW_MS } from '@/e2e/support/planted';
import { errorSummary, expectSaved, question, savedLine } from '@/e2e/support/theme-page';
import { assessmentHref, themeHref } from '@/lib/assessment/addresses';

/* A published figure is filled in, and is nobody's answer until somebody makes it theirs (issue 4, item 5). */

/** Leads whose councils' services no other journey knows, one for each run, and what is published of their councils. */
const COUNCILS = {
  chromium: {
    lead: 'yasmin.calloway@fallowshire.example',
    ...{ top: '152', bottom: '293', changed: '155', grade: 'ri' },
  },
  'no-js': {
    lead: 'tariq.hensleigh@sallowby.example',
    ...{ top: '61', bottom: '137', changed: '64', grade: 'inadequate' },
  },
} as const;

const WORK = 's21-eet-01';
const GRADE = 's21-led-01';
const REASON = 'Three apprenticeships began after the return was made';
const NOT_YET = 'is not your answer yet';

/** Saves the theme: with its button, or (with script) without anybody doing anything. */
async function save(page: Page, hasScript: boolean, theme: string): Promise<void> {
  if (hasScript) {
    await expectSaved(page, WORK);
    return;
  }
  await saveWhole(page, theme);
}

async function saveWhole(page: Page, theme: string): Promise<void> {
  await page.getByRole('button', { name: 'Save and go to all themes' }).click();
  await expect(page).not.toHaveURL(/\/themes\//, { timeout: SLOW_MS });
  await page.goto(theme);
}

test('a published figure is filled in, taken over, changed, and sent only with a reason @no-js', async ({
  page,
}, { project }) => {
  test.slow();
  const hasScript = project.name !== 'no-js';
  const { lead, top, bottom, changed, grade } = COUNCILS[hasScript ? 'chromium' : 'no-js'];
  await comeInByMail(page, lead);
  await expect(page).toHaveURL(/\/home$/, { timeout: SLOW_MS });
  const id = await findOpenAssessment(page.request, 'services-21-plus');
  const theme = themeHref(id, 'eet');
  const work = question(page, WORK);

  await test.step('it comes up filled in, and a page that is saved whole makes it nobody’s answer', async () => {
    for (const open of [() => page.goto(theme), () => saveWhole(page, theme)]) {
      await open();
      await expect(field(page, WORK, 'numerator')).toHaveValue(top);
      await expect(field(page, WORK, 'denominator')).toHaveValue(bottom);
      await expect(work).toContainText(`${top} of ${bottom}`);
      await expect(work).toContainText('year to March 2025. Invented for the demonstration');
      await expect(work).toContainText(NOT_YET);
      await expect(savedLine(page, WORK)).toContainText('Not answered yet');
    }
    if (hasScript) expect(await findAxeFaults(page)).toEqual([]);
  });

  await test.step('it is the council’s once somebody says so', async () => {
    await work.getByRole('checkbox', { name: 'This is our answer' }).check();
    await save(page, hasScript, theme);
    await page.goto(theme);
    await expect(work).not.toContainText(NOT_YET);
    await expect(savedLine(page, WORK)).toContainText('Version 1');
    await page.goto(assessmentHref(id, 'check-answers'));
    await expect(page.getByText(/As published: In education, employment or training/).first()).toBeVisible();
  });

  await test.step('another is saved without a reason, and is not sent without one', async () => {
    await page.goto(theme);
    await field(page, WORK, 'numerator').fill(changed);
    if (hasScript) await expect(savedLine(page, WORK)).toContainText('Version 2', { timeout: SLOW_MS });
    await save(page, hasScript, theme);
    await expect(savedLine(page, WORK)).toContainText('Say why it differs before it is sent');
    await expect(work).toContainText('Say why your answer is not what is published');
    await page.goto(assessmentHref(id, 'check-answers'));
    await page.getByRole('button', { name: /^Send/ }).click();
    const message = 'Say why 1 answer is not what is published, before you send';
    await expect(errorSummary(page)).toContainText(message, { timeout: SLOW_MS });
    await errorSummary(page).getByRole('link', { name: message }).click();
    const list = page.getByRole('region', { name: 'Say why these are not what is published' });
    await expect(list.getByText(`Published: ${top} of ${bottom}`)).toBeVisible();
    if (hasScript) expect(await findAxeFaults(page)).toEqual([]);
    await list.getByRole('link').click();
  });

  await test.step('with its reason both figures stand beside each other', async () => {
    await field(page, WORK, 'change-reason').fill(REASON);
    if (hasScript) await expect(savedLine(page, WORK)).toContainText('Version 3', { timeout: SLOW_MS });
    await save(page, hasScript, theme);
    await expect(savedLine(page, WORK)).not.toContainText('Say why');
    await page.goto(assessmentHref(id, 'check-answers'));
    const row = page.getByRole('row').filter({ hasText: REASON });
    await expect(row).toContainText(`${changed} of ${bottom}`);
    await expect(row).toContainText(`Published: ${top} of ${bottom}`);
    await expect(page.getByRole('heading', { name: /^Say why these/ })).toHaveCount(0);
  });

  await test.step('Ofsted’s grade is chosen, with the inspection that gave it, and counts for nothing yet', async () => {
    await page.goto(themeHref(id, 'led'));
    await expect(choice(page, GRADE, { value: grade })).toBeChecked();
    await expect(question(page, GRADE)).toContainText(/services that began on .*report published on/);
    await expect(question(page, GRADE)).toContainText(NOT_YET);
    await expect(savedLine(page, GRADE)).toContainText('Not answered yet');
  });
});
