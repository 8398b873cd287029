import { expect, test } from '@playwright/test';
import { questionPageHref, themeHref } from '@/lib/assessment/addresses';
import { EVIDENCE, addEvidenceHref } from '@/lib/evidence/addresses';
import { addressOf } from '@/e2e/support/base-url';
import { clientOf, elmshireIds } from '@/e2e/support/sessions';
import { signIn } from '@/e2e/support/sign-in';
import { errorSummary } from '@/e2e/support/theme-page';

/** Questions that no other journey answers, one for each run. */
const QUESTIONS = { chromium: 's21-hea-02', 'no-js': 's21-hea-01' } as const;
const TITLE = 'Health <b>checks</b>, counted & "quoted"';
const FILE = {
  name: '..\\health\u202e.html',
  mimeType: 'text/html',
  buffer: Buffer.from('Year,Checks\n1,7\n'),
};

test.describe('evidence for an answer', () => {
  test('is added once, backs an answer, is used again, taken away and withdrawn @no-js', async ({ page }, {
    project,
  }) => {
    const question = QUESTIONS[project.name === 'no-js' ? 'no-js' : 'chromium'];
    const title = `${TITLE}, ${project.name} ${Date.now()}`;
    const row = page.getByRole('row', { name: title });
    test.slow();
    await signIn(page.request, 'lead');
    const { open } = await elmshireIds();
    await page.goto(questionPageHref(open, question, 'evidence'));
    await expect(page.getByText('Evidence: none.').or(page.getByText('Evidence: stated.'))).toBeVisible();
    await page.getByRole('button', { name: 'Add a file' }).click();
    await page.getByLabel('Title').fill(title);
    await page.getByRole('button', { name: 'Add a file' }).click();
    await expect(errorSummary(page)).toContainText('Choose a file');
    await expect(page.getByLabel('Title')).toHaveValue(title);
    await page.getByLabel('File', { exact: true }).setInputFiles(FILE);
    await page.getByRole('button', { name: 'Add a file' }).click();

    await expect(page.getByText('The piece is in your council’s evidence.')).toBeVisible();
    await expect(page.getByText('Evidence: documented.')).toBeVisible();
    const file = await page.getByRole('link', { name: title }).getAttribute('href');
    const saved = await page.request.get(file ?? '');
    expect(saved.headers()).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(saved.headers()['content-disposition']).toMatch(/^attachment; filename="health .html.txt"/);
    const stranger = await clientOf('hartlow-lead');
    expect((await stranger.get(file ?? '')).status()).toBe(404);
    await stranger.dispose();

    await page.goto(themeHref(open, 'hea'));
    await expect(page.locator(`#${question}`)).toContainText('Evidence: documented.');
    await expect(page.locator(`#${question}`)).toContainText(title);

    await page.goto(questionPageHref(open, 's21-hea-03', 'evidence'));
    await page.getByLabel('Words in the title').fill(title);
    await page.getByRole('button', { name: 'Show' }).click();
    await row.getByRole('button', { name: 'Use here' }).click();
    await expect(page.getByText('The piece is under this answer.')).toBeVisible();
    await row.getByRole('button', { name: 'Take away' }).click();
    await expect(page.getByText('It is still in your council’s evidence.')).toBeVisible();

    await page.goto(EVIDENCE);
    await row.getByRole('link', { name: 'Withdraw' }).click();
    await page.getByRole('button', { name: 'Withdraw the piece' }).click();
    await expect(page.getByText('The piece is withdrawn.')).toBeVisible();
    expect((await page.request.get(file ?? '')).status()).toBe(410);
    await page.goto(`${EVIDENCE}?show=withdrawn`);
    await expect(row).toContainText('Withdrawn by Priya Nair');
    await expect(page.locator('main b', { hasText: 'checks' })).toHaveCount(0);
  });

  for (const megabytes of [11, 25]) {
    test(`of ${megabytes} MB is refused in words, on its form @no-js`, async ({ page }, { project }) => {
      await signIn(page.request, 'contributor');
      await page.goto(addEvidenceHref('file'));
      await page.getByLabel('Title').fill(TITLE);
      const buffer = Buffer.alloc(megabytes * 1024 * 1024, 'a');
      await page
        .getByLabel('File', { exact: true })
        .setInputFiles({ name: 'large.txt', mimeType: 'text/plain', buffer });
      await page.getByRole('button', { name: 'Add a file' }).click();
      await expect(errorSummary(page)).toContainText('The file is larger than 10 MB');
      await expect(page).toHaveTitle(/^Error: Add a file/);
      // Far beyond the limit nothing of a form is read: then only scripts keep what was typed.
      if (project.name === 'chromium' || megabytes < 20)
        await expect(page.getByLabel('Title')).toHaveValue(TITLE);
    });
  }

  test('that leads nowhere on the web is refused @no-js', async ({ page }) => {
    await signIn(page.request, 'lead');
    await page.goto(addEvidenceHref('link'));
    await page.getByLabel('Address').fill('javascript:alert(1)');
    await page.getByLabel('Title').fill('Planted');
    await page.getByRole('button', { name: 'Add a link' }).click();
    await expect(errorSummary(page)).toContainText('begins with https://');
  });

  test('of an answer that was sent says why it cannot change, and what still can', async ({ page }) => {
    await signIn(page.request, 'lead');
    const { sent } = await elmshireIds();
    await page.goto(questionPageHref(sent, 's21-hom-03', 'evidence'));
    await expect(page.getByText('This assessment was sent.')).toBeVisible();
    await expect(page.getByRole('button', { name: /Take away|Use here|Add a/ })).toHaveCount(0);
    await expect(page.getByText('You can still add to')).toBeVisible();
    const absent = await page.request.get(addressOf(questionPageHref(sent, 'nothing', 'evidence')));
    expect(absent.status()).toBe(404);
  });
});
