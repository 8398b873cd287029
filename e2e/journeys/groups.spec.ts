import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { tabTo } from '@/e2e/support/keyboard';
import { SLOW_MS } from '@/e2e/support/planted';
import { enterAs } from '@/e2e/support/sessions';

const COMPARISON = '/benchmarks?framework=services-21-plus';
const NEIGHBOURS = `${COMPARISON}&group=statistical-invented`;

test.use({ actionTimeout: SLOW_MS });

async function compareWith(page: Page, label: RegExp): Promise<void> {
  const kinds = page.getByLabel('Compare with');
  const text = (await kinds.locator('option').allTextContents()).find((option) => label.test(option));
  await kinds.selectOption({ label: text ?? 'not offered' });
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
}

/** The line that says of how many councils the page tells. Each picture under it may say so again. */
function ofHowMany(page: Page, words: RegExp): Locator {
  return page.getByText(words).first();
}

test.describe('groups to compare with', { tag: '@no-js' }, () => {
  test('are a council’s statistical neighbours, with what they are and who is no more', async ({ page }) => {
    await enterAs(page, 'lead');
    await page.goto(COMPARISON);
    await compareWith(page, /^Statistical neighbours/);
    await expect(page).toHaveURL(/[?&]group=statistical-invented/);
    await expect(ofHowMany(page, /eligible statistical neighbours of Elmshire/)).toBeVisible();
    await expect(page.getByText('The 10 statistical neighbours of Elmshire: made up')).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /Dunmere/ })).toBeVisible();
    await page.getByText('What this group is').click();
    await expect(
      page.getByText(/Northmarch is no longer a council. Larkwater stands in its place/),
    ).toBeVisible();
    await expect(page.getByLabel('Type')).toHaveCount(0);
  });

  test('are the councils of the register, adopted and none found, and never “not adopted”', async ({
    page,
  }) => {
    await enterAs(page, 'lead');
    await page.goto(COMPARISON);
    await compareWith(page, /^Adopted/);
    await expect(page).toHaveURL(/[?&]group=adopted/);
    await expect(
      ofHowMany(page, /other councils with a decision in the register|eligible councils with a decision/),
    ).toBeVisible();
    await page.getByText('What this group is').click();
    await expect(page.getByText(/None found is not a no/)).toBeVisible();
    await compareWith(page, /^None found/);
    await expect(page).toHaveURL(/[?&]group=none-found/);
    await expect(page.locator('main').getByText(/not adopted/i)).toHaveCount(0);
  });

  test('are an area and the lab’s members', async ({ page }) => {
    await enterAs(page, 'lead');
    for (const [group, words] of [
      ['combined-authority', /eligible councils in Two Vales/],
      ['lab', /eligible member councils of the lab/],
    ] as const) {
      await page.goto(`${COMPARISON}&group=${group}`);
      await expect(ofHowMany(page, words)).toBeVisible();
    }
  });

  test('can be picked by name, and stand in one tidy address', async ({ page }) => {
    await enterAs(page, 'lead');
    await page.goto(COMPARISON);
    await compareWith(page, /^Councils that you pick/);
    await expect(page.getByText('No council is picked yet')).toBeVisible();
    for (const name of ['Ashmoor', 'Dunmere']) await page.getByRole('checkbox', { name }).check();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(page).toHaveURL(/[?&]picked=DEMO0002,DEMO0005/);
    await expect(page.getByRole('columnheader', { name: /Dunmere/ })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /Brackenham/ })).toHaveCount(0);
    await expect(page.getByText('You picked 2 councils.')).toBeVisible();
  });

  test('never hold a council that gives no name, nor tell whether there is one', async ({ page }) => {
    await enterAs(page, 'lead');
    // Other journeys change what their councils share meanwhile, which every page of these says: then all are read once more. What
    // a page told of one of the four would be told each time.
    await expect(async () => {
      const pages: string[] = [];
      // Larkwater shares without its name, Rookshire has withdrawn, Hartlow took no part, and the last is nobody.
      for (const code of ['DEMO0006', 'DEMO0017', 'DEMO0011', 'E99999999']) {
        await page.goto(`${COMPARISON}&picked=DEMO0002,${code}`);
        await expect(
          page.getByText('Only councils that share by name with you can be picked.'),
        ).toBeVisible();
        await expect(page.getByText('Larkwater')).toHaveCount(0);
        pages.push(await page.locator('main').innerText());
      }
      expect(new Set(pages).size).toBe(1);
    }).toPass();
  });

  test('are not offered where they would give nothing, and an address that asks is told', async ({
    page,
  }) => {
    await enterAs(page, 'lead');
    await page.goto(`${COMPARISON}&group=dfe-2025`);
    await expect(page.getByText('The address asks for a group that is not offered here')).toBeVisible();
    const kinds = page.getByLabel('Compare with');
    await expect(kinds).toHaveValue('all');
    expect((await kinds.locator('option').allTextContents()).join(' ')).not.toContain('DfE 2025');
  });

  test('are chosen by the lab for any council, and by the associate among fewer names', async ({ page }) => {
    await enterAs(page, 'lab-member');
    await page.goto(NEIGHBOURS);
    await page.getByLabel('Whose').selectOption({ value: 'DEMO0001' });
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(page).toHaveURL(/[?&]of=DEMO0001/);
    await expect(ofHowMany(page, /eligible statistical neighbours of Elmshire/)).toBeVisible();
    await enterAs(page, 'associate');
    await page.goto(`${COMPARISON}&picked=DEMO0002,DEMO0001`);
    await expect(page.getByText('Only councils that share by name with you can be picked.')).toBeVisible();
    await expect(page.locator('main').getByText('Elmshire')).toHaveCount(0);
  });

  test('are taken away as files of the same cut, by links', async ({ page }) => {
    await enterAs(page, 'lead');
    await page.goto(`${COMPARISON}&type=unitary&by=question`);
    for (const [name, kind, type] of [
      ['Download this comparison (CSV)', 'csv', 'text/csv; charset=utf-8'],
      ['Download this comparison (ODS spreadsheet)', 'ods', 'application/vnd.oasis.opendocument.spreadsheet'],
    ] as const) {
      const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
      expect(href).toBe(`/benchmarks/comparison.${kind}?framework=services-21-plus&type=unitary&by=question`);
      const file = await page.request.get(href ?? '');
      expect(file.headers()['content-type']).toBe(type);
      expect(file.headers()['cache-control']).toBe('private, no-store');
      if (kind === 'csv') expect(await file.text()).toContain('Compared with,,,,,,,,Unitary councils');
    }
  });

  test('are chosen with the keyboard alone, and everything of the page is reached with it', async ({
    page,
  }) => {
    test.slow();
    await enterAs(page, 'lead');
    await page.goto(COMPARISON);
    await tabTo(page, page.getByLabel('Framework'));
    await tabTo(page, page.getByLabel('Compare with'));
    await tabTo(page, page.getByLabel('Show'));
    await page.keyboard.press('ArrowDown');
    await tabTo(page, page.getByRole('button', { name: 'Compare', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/[?&]by=question/);
    await tabTo(page, page.locator('summary', { hasText: 'What this group is' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Each one’s latest answers count').first()).toBeVisible();
    await tabTo(page, page.getByRole('link', { name: 'Download this comparison (CSV)' }));
    await tabTo(page, page.locator('summary', { hasText: 'What the words on this page mean' }));
    await tabTo(page, page.getByRole('region', { name: 'Named councils side by side' }));
  });

  test('keep old addresses, with a type and a region', async ({ page }) => {
    await enterAs(page, 'lead');
    await page.goto(`${COMPARISON}&type=unitary&region=E12000009`);
    await expect(page.getByLabel('Type')).toHaveValue('unitary');
    await expect(page.getByLabel('Region')).toHaveValue('E12000009');
    await expect(ofHowMany(page, /eligible unitary councils in the South West/)).toBeVisible();
  });
});

test('a lab administrator writes down which councils are members', { tag: '@no-js' }, async ({ page }) => {
  await enterAs(page, 'lab-admin');
  await page.goto('/lab/people');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText('Select a council').first()).toBeVisible({ timeout: SLOW_MS });
  await page.getByLabel('Council', { exact: true }).selectOption({ label: 'Elmshire (demonstration)' });
  await page.getByRole('radio', { name: 'a member', exact: true }).check();
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(
    page.getByText(/Elmshire \(demonstration\) is or was a member today already/).first(),
  ).toBeVisible({
    timeout: SLOW_MS,
  });
});
