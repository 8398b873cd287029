import { expect, test } from '@playwright/test';
import { FIGURE_RELEASES, areaFiguresHref, earlierFiguresHref } from '@/lib/statistics/addresses';
import { BAD_ROW, bringFiguresIn, excerpt } from '@/e2e/support/figure-files';
import { WIDTHS, findAxeFaults, findOverflow } from '@/e2e/support/page-checks';
import { signIn } from '@/e2e/support/sign-in';
import { errorSummary } from '@/e2e/support/theme-page';

const HARTLEPOOL = 'E06000001';

/** For each run another data set: what one run has imported is not new to the other. */
const RUNS = {
  chromium: { excerpt: 'staying-put', figure: '75%, 9 of 12', shown: /75%\s*9 of 12/ },
  'no-js': { excerpt: 'accommodation', figure: '89%, 25 of 28', shown: /89%\s*25 of 28/ },
} as const;

test('an administrator looks at what a release changes, imports it, and it is read as it stood then @no-js', async ({
  page,
}, { project }) => {
  test.slow();
  const run = RUNS[project.name === 'no-js' ? 'no-js' : 'chromium'];
  await signIn(page.request, 'lab-admin');
  await page.goto('/home');
  await page.getByRole('main').getByRole('link', { name: 'Figures' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Releases of official figures' })).toBeVisible();
  await bringFiguresIn(page, excerpt(run.excerpt));

  await expect(page.getByRole('heading', { level: 1, name: 'Check what the file changes' })).toBeVisible();
  const confirm = page.getByRole('button', { name: 'Import 1 figure' });
  // On a server that was tested before, the release is held and the file says the same.
  if (await confirm.isVisible()) {
    await expect(page.getByRole('row', { name: /Hartlepool/ })).toContainText(run.figure);
    await confirm.click();
    await expect(page.getByText('1 figure is imported and published.')).toBeVisible();
  } else {
    await expect(page.getByRole('heading', { level: 2, name: 'Row by row' })).toBeVisible();
    await page.getByRole('button', { name: 'Throw the file away' }).click();
  }
  await page.goto(FIGURE_RELEASES);
  await expect(page.getByRole('row', { name: /2022 release.*17 November 2022/ }).first()).toContainText(
    'Imported here',
  );

  await page.goto(earlierFiguresHref(HARTLEPOOL, '2022'));
  // The other age groups are folded.
  const row = page.locator('tr').filter({ hasText: 'Year to March 2022' }).filter({ hasText: run.shown });
  await expect(row.first()).toBeAttached();
  await page.goto(areaFiguresHref(HARTLEPOOL));
  // Later releases say these years again, and count before it.
  await expect(page.getByText('2022 release, 17 November 2022')).toHaveCount(0);
});

test('a row that is refused is named with its line, and the preview is read at every width', async ({
  page,
}, { project }) => {
  test.skip(project.name === 'no-js', 'Measures need a script');
  await signIn(page.request, 'lab-admin');
  await bringFiguresIn(page, excerpt('never-imported', [BAD_ROW]));
  await page.getByRole('link', { name: '1 row is refused' }).click();
  await expect(page.getByRole('row', { name: /^4/ })).toContainText(
    'The number “1,000” is neither a number nor a symbol of the Department',
  );
  expect(await findAxeFaults(page)).toEqual([]);
  await page.getByRole('link', { name: '1 figure is new' }).click();
  await expect(page.getByRole('row', { name: /Middlesbrough/ })).toBeVisible();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    expect(await findOverflow(page), `at ${width}`).toBeLessThanOrEqual(0);
  }
  expect(await findAxeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Throw the file away' }).click();
  await expect(page.getByText('The file is thrown away. Nothing of it was published.')).toBeVisible();
});

test('what is no file of figures is refused, and what was typed stays @no-js', async ({ page }) => {
  await signIn(page.request, 'lab-admin');
  const other = {
    name: 'councils.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('code,name\nE06000001,Hartlepool\n'),
  };
  await bringFiguresIn(page, other);
  await expect(errorSummary(page)).toContainText('Its first line has code, name');
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByLabel('Year of the release')).toHaveValue('2022');
  await expect(page.getByLabel('Address of the publication')).toHaveValue(/^https:/);
});
