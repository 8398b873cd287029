import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { answerEverything, MARKUP } from '@/e2e/support/answering';
import { expectNothingPlanted, SLOW_MS } from '@/e2e/support/planted';

/*
 * Both runs work as Owen Pryce of Hartlow, on a framework each: an assessment is sent once a round. The one without
 * script takes the framework in which a decision opens further questions. His third is what other specs write to.
 */
const WORK = {
  chromium: {
    title: 'Corporate parenting',
    choices: {},
    opened: [],
  },
  'no-js': {
    title: 'Care experience as a protected characteristic',
    choices: { 'pc-pos-01': 'own-words' },
    opened: ['pc-pos-02'],
  },
} as const;

test.use({ actionTimeout: SLOW_MS });

const records = z.array(z.record(z.string(), z.string()));

function workOf(projectName: string): (typeof WORK)[keyof typeof WORK] {
  return projectName === 'no-js' ? WORK['no-js'] : WORK.chromium;
}

async function signInAsOwen(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in as Owen Pryce' }).click();
  await expect(page).toHaveURL(/\/home$/, { timeout: SLOW_MS });
  await expect(page.getByText('Owen Pryce, assessment lead')).toBeVisible();
}

async function startAssessment(page: Page, title: string): Promise<void> {
  await page.goto('/assessments');
  await page
    .getByRole('row', { name: title })
    .getByRole('link', { name: /^Start/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(page.getByText(/The wording is a pilot/)).toBeVisible();
  await expect(page.getByText(/Freedom of Information Act/).first()).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Upper-tier or unitary council/ })).toBeChecked();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page).toHaveURL(/\/assessments\/[0-9a-f-]{36}$/, { timeout: SLOW_MS });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
}

async function checkAndSend(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Check your answers and send' }).click();
  await expect(
    page
      .getByRole('row', { name: /^Not answered/ })
      .getByRole('cell')
      .first(),
  ).toHaveText('0');
  for (const text of MARKUP) await expect(page.getByText(text).first()).toBeVisible();
  await expectNothingPlanted(page);
  await page.getByRole('link', { name: 'Change who sees it' }).click();
  await page
    .getByRole('group', { name: 'Councils in the lab' })
    .getByRole('radio', { name: 'Named' })
    .check();
  await page.getByRole('button', { name: 'Save who sees it' }).click();
  await expect(page.getByText('Saved. It applies from the day you send.')).toBeVisible({ timeout: SLOW_MS });
  await page.getByRole('link', { name: 'Back to check your answers and send' }).click();
  await expect(page).toHaveURL(/\/check-answers$/, { timeout: SLOW_MS });
  await expect(page.getByText(/Councils in the lab.*your council’s name/i).first()).toBeVisible();
  await page.getByRole('checkbox', { name: /^These answers are honest/ }).check();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page).toHaveURL(/\/results\?sent/, { timeout: SLOW_MS });
  const said = page.locator('main').getByRole('alert');
  await expect(said).toContainText(/Sent on .* by Owen Pryce/);
  await expect(said).toContainText('Councils in the lab see your council’s name and scores.');
  await expect(said).toBeInViewport();
}

async function seeResult(page: Page): Promise<string> {
  await expect(page.getByText('Hartlow (demonstration)').first()).toBeVisible();
  await expect(page.getByRole('table').first()).toBeVisible();
  await expectNothingPlanted(page);
  const results = page.url().replace(/\?.*/, '');
  await page.getByRole('link', { name: 'Beside other councils' }).click();
  await expect(page).toHaveURL(/\/benchmarks/);
  await expect(page.getByRole('table').first()).toBeVisible();
  return results;
}

async function readReport(page: Page, results: string): Promise<void> {
  await page.goto(results);
  await page.getByRole('link', { name: 'Full report, for printing' }).click();
  await expect(page).toHaveURL(/\/report$/);
  await expect(page.getByRole('heading', { name: 'Every question, answer and comment' })).toBeVisible();
  for (const text of MARKUP) await expect(page.getByText(text).first()).toBeVisible();
  await expectNothingPlanted(page);
}

async function takeFilesAway(page: Page, asked: ReadonlySet<string>): Promise<void> {
  const hrefOf = async (name: string) => (await page.getByRole('link', { name }).getAttribute('href')) ?? '';
  const pdf = await page.request.get(await hrefOf('This report as PDF'), { timeout: SLOW_MS });
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.headers()['content-disposition']).toMatch(/^attachment; filename="[a-z0-9-]+\.pdf"$/);
  const csv = await page.request.get(await hrefOf('All figures (CSV)'));
  const rows = records.parse(parse(await csv.text(), { bom: true, columns: true }));
  const questions = rows.filter((row) => row['level'] === 'question').map((row) => row['key']);
  expect(questions.toSorted()).toEqual([...asked].toSorted());
  expect(rows.map((row) => row['comment'])).toContain(MARKUP[0]);
}

async function findItFrozen(page: Page, results: string): Promise<void> {
  await page.goto(results.replace(/\/results$/, ''));
  await expect(page.locator('main').getByRole('button', { name: 'See the results' })).toBeVisible();
  await page.locator('main').getByRole('table').getByRole('link').first().click();
  await expect(page.locator('main form')).toHaveCount(0);
}

test(
  'a lead starts, answers everything, sends, sees the result beside other councils and takes the report away',
  { tag: '@no-js' },
  async ({ page }, { project }) => {
    test.setTimeout(600_000);
    const { title, choices, opened } = workOf(project.name);
    await test.step('sign in', () => signInAsOwen(page));
    await test.step('start', () => startAssessment(page, title));
    const asked = await test.step('answer every theme', () => answerEverything(page, { choices }));
    expect([...asked]).toEqual(expect.arrayContaining([...opened]));
    await test.step('check and send', () => checkAndSend(page));
    const results = await test.step('see the result', () => seeResult(page));
    await test.step('read the report', () => readReport(page, results));
    await test.step('take the files away', () => takeFilesAway(page, asked));
    await test.step('find it frozen', () => findItFrozen(page, results));
  },
);
