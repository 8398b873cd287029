import { expect, test } from '@playwright/test';
import {
  assessmentHref,
  historyHref,
  readBackHref,
  themeHref,
  workshopHref,
} from '@/lib/assessment/addresses';
import { ensureAssessment } from '@/e2e/support/assessments';
import { bringIn, download, fillIn, rowOf } from '@/e2e/support/spreadsheets';
import { signIn } from '@/e2e/support/sign-in';
import { errorSummary } from '@/e2e/support/theme-page';

/** Hartlow's questions that no other journey answers, some for each run. */
const QUESTIONS = {
  chromium: { changed: 's21-eet-03', wrong: 's21-eet-06', room: 's21-voi-01', theme: 'eet' },
  'no-js': { changed: 's21-eet-04', wrong: 's21-eet-06', room: 's21-voi-03', theme: 'eet' },
} as const;
const LEVELS = ['0. Not started', '1. Emerging', '2. Developing', '3. Embedded', '4. Leading'];

test.describe('working away from the screen', () => {
  test('a spreadsheet that was filled in is looked at, saved, and never put over a newer answer @no-js', async ({
    page,
  }, { project }) => {
    test.slow();
    const { changed, wrong, theme } = QUESTIONS[project.name === 'no-js' ? 'no-js' : 'chromium'];
    await signIn(page.request, 'hartlow-lead');
    const id = await ensureAssessment(page.request, 'services-21-plus');
    await page.goto(assessmentHref(id));
    // Whoever is shown this page, or is sent the file, does not take the council for a real one.
    await expect(page.getByRole('main')).toContainText(/Hartlow \(demonstration\), .* round/);
    await page.getByRole('link', { name: 'Work away from the screen' }).click();
    await expect(page.getByRole('link', { name: /^Word file ?: the blank questionnaire$/ })).toBeVisible();
    const file = await download(page.request, id);
    const row = rowOf(file, changed);
    const [level = '', another = ''] = LEVELS.filter((one) => one !== row.answer);
    const comment = `=Written on paper, ${project.name} ${Date.now()}`;
    const cells = { [`F${row.number}`]: level, [`G${row.number}`]: comment };
    await bringIn(page, id, fillIn(file, { ...cells, [`F${rowOf(file, wrong).number}`]: '9' }));

    await expect(page.getByText('1 answer changes, 1 cell is refused')).toBeVisible();
    await expect(page.getByText(`Answers!F${row.number}, Answers!G${row.number}`)).toBeVisible();
    const refusal = page.getByRole('row', { name: `Answers!F${rowOf(file, wrong).number}` });
    await expect(refusal).toContainText('“9” is not a level of this question');
    expect(rowOf(await download(page.request, id), changed)).toEqual(row);

    await page.getByRole('button', { name: 'Save 1 answer' }).click();
    await expect(page.getByText('1 answer is saved.')).toBeVisible();
    await expect(refusal).toBeVisible();
    const saved = rowOf(await download(page.request, id), changed);
    expect([saved.answer, Number(saved.version)]).toEqual([level, Number(row.version) + 1]);
    await page.goto(themeHref(id, theme));
    await expect(page.getByText(comment)).toBeVisible();

    await bringIn(page, id, fillIn(file, { [`F${row.number}`]: another }));
    await expect(page.getByRole('row', { name: `Answers!F${row.number}` })).toContainText(
      'after the file was made. Their answer stands.',
    );
    await expect(page.getByRole('button', { name: /^Save/ })).toHaveCount(0);
    expect(rowOf(await download(page.request, id), changed)).toEqual(saved);

    await page.goto(historyHref(id, { questionId: changed }));
    await expect(page.getByRole('row').nth(1)).toContainText(
      /From the spreadsheet .filled-in\.xlsx., which /,
    );
  });

  test('a button pressed for a spreadsheet that is gone says that nothing came of it @no-js', async ({
    page,
    context,
  }) => {
    test.slow();
    await signIn(page.request, 'hartlow-lead');
    const id = await ensureAssessment(page.request, 'services-21-plus');
    const file = await download(page.request, id);
    const { number } = rowOf(file, 's21-eet-06');
    await bringIn(page, id, fillIn(file, { [`G${number}`]: 'Never saved' }));
    await expect(page.getByRole('button', { name: 'Save 1 answer' })).toBeVisible();
    const second = await context.newPage();
    await second.goto(readBackHref(id));
    const saves = second.getByRole('button', { name: 'Save 1 answer' });
    await expect(saves).toBeVisible();
    await page.getByRole('button', { name: 'Throw the spreadsheet away' }).click();
    await expect(page.getByRole('heading', { name: 'Work away from the screen' })).toBeVisible();
    await saves.click();
    await expect(second.getByRole('region', { name: 'This changed nothing' })).toContainText(
      'thrown away before',
    );
    await expect(second.getByLabel('Spreadsheet that was filled in')).toBeVisible();
  });

  test('a file that is no spreadsheet is refused, and says what to do @no-js', async ({ page }) => {
    await signIn(page.request, 'both-at-elmshire');
    const id = await ensureAssessment(page.request, 'services-21-plus');
    const buffer = Buffer.from('PK\u0003\u0004 not at all');
    await bringIn(page, id, { name: 'answers.ods', mimeType: 'application/zip', buffer });
    await expect(errorSummary(page)).toContainText('The file is not whole');
  });
});

test.describe('one room', () => {
  test('writes down each voice, and what it agrees is the answer @no-js', async ({ page }, { project }) => {
    const { room } = QUESTIONS[project.name === 'no-js' ? 'no-js' : 'chromium'];
    await signIn(page.request, 'hartlow-lead');
    const id = await ensureAssessment(page.request, 'services-21-plus');
    await page.goto(workshopHref(id, room));
    await page.getByLabel('Voice 1: name or part').fill('Housing lead');
    await page.getByLabel('Voice 1: level').selectOption('Emerging');
    await page.getByLabel('Voice 2: name or part').fill('');
    await page.getByLabel('Voice 2: level').selectOption('Embedded');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(errorSummary(page)).toContainText('Write who voice 2 is');
    await page.getByLabel('Voice 2: name or part').fill('Care-experienced adviser');
    await page.getByLabel('What was said').fill('Signed, and nobody has used it.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(
      page.getByRole('heading', { name: 'So far: 2 voices, from Emerging to Embedded' }),
    ).toBeVisible();
    await page.getByLabel('What the room agrees').selectOption('Emerging');
    await page.getByRole('button', { name: 'Save, and go' }).click();

    await expect(page).toHaveURL(/workshop$|themes\/voi$/);
    await page.goto(themeHref(id, 'voi'));
    const question = page.locator(`#${room}`);
    await expect(question).toContainText('2 voices, from Emerging to Embedded, agreed Emerging.');
    await expect(question.getByRole('radio', { name: /Emerging/ })).toBeChecked();
    await page.goto(workshopHref(id, room));
    await expect(page.getByText('Signed, and nobody has used it.').first()).toBeVisible();
  });
});
