import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { PAGES } from './pages';
import type { PageRow } from './page-row';
import {
  findAxeFaults,
  findHintsBesideLabels,
  findOverflow,
  listenForErrors,
  SHEET,
  WIDTHS,
} from './support/page-checks';
import { missingFrom, routesOnDisk } from './support/routes';
import { measureScript } from './support/script-weight';
import { elmshireIds, enterAs } from './support/sessions';

// Each test opens pages of its own and writes nothing.
test.describe.configure({ mode: 'parallel' });

const SERVICE = 'Care Experience Toolkit';

async function open(page: Page, row: PageRow): Promise<void> {
  if (row.as !== null) await enterAs(page, row.as);
  await page.goto(row.address(await elmshireIds()));
}

function pageNamed(name: string): PageRow {
  const row = PAGES.find((each) => each.name === name);
  if (row === undefined) throw new Error(`No page is called ${name}`);
  return row;
}

/** Next keeps an alert of its own on every page: ours stands in the content. */
function summaryOf(page: Page): Locator {
  return page.locator('main').getByRole('alert');
}

const softly = expect.configure({ soft: true });

async function expectAccessible(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    // Pictures that are drawn by script follow the width a moment later.
    await softly
      .poll(() => findOverflow(page), { message: `pixels that stick out at ${width} px` })
      .toBeLessThanOrEqual(0);
    expect.soft(await findAxeFaults(page), `axe at ${width} px`).toEqual([]);
    expect.soft(await findHintsBesideLabels(page), `hints beside labels at ${width} px`).toEqual([]);
  }
}

test.describe('every page', () => {
  test('on disk is walked here', () => {
    const walked = PAGES.map(({ route }) => route);
    const pages = routesOnDisk().filter((file) => file.endsWith('page.tsx'));
    expect(missingFrom(walked, pages)).toEqual([]);
  });

  for (const row of PAGES) {
    test(`${row.name}: has its title and one heading, fits small screens, is accessible and prints`, async ({
      page,
    }) => {
      test.slow();
      const errors = listenForErrors(page);
      await open(page, row);
      await expect(page).toHaveTitle(row.title === '' ? SERVICE : `${row.title} – ${SERVICE}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(row.h1);
      await expectAccessible(page);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize(SHEET);
      // One of them is a rounding of sizes that are not whole on paper.
      await softly
        .poll(() => findOverflow(page), { message: 'pixels that a sheet of paper does not hold' })
        .toBeLessThanOrEqual(1);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(errors).toEqual([]);
    });
  }
});

test.describe('without script', { tag: '@no-js-only' }, () => {
  for (const row of PAGES) {
    test(`${row.name}: has its heading and its words`, async ({ page }) => {
      await open(page, row);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(row.h1);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const heading = await page.getByRole('heading', { level: 1 }).innerText();
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(heading.length + 10);
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    });
  }

  test('the pictures of results, benchmark and report are drawn already', async ({ page }) => {
    for (const name of ['results', 'benchmark', 'report']) {
      await open(page, pageNamed(name));
      await expect(page.locator('main svg').first(), name).toBeVisible();
      await expect(page.getByRole('table').first(), name).toBeVisible();
    }
  });
});

test.describe('a page that comes back with a fault', () => {
  test('at sign-in is accessible and gives its fault first', async ({ page }) => {
    test.slow();
    const errors = listenForErrors(page);
    await page.goto('/sign-in');
    await page.getByLabel('Your work email address').fill('priya');
    await page.getByRole('button', { name: 'Send me the email' }).click();
    await expect(summaryOf(page)).toContainText('Enter an email address in the correct format');
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });

  test('at a theme is accessible and gives its fault first', async ({ page }) => {
    test.slow();
    await open(page, pageNamed('theme'));
    await page.locator('[id="s21-hom-02-numerator"]').fill('many');
    await page.getByRole('button', { name: 'Save and go to all themes' }).click();
    await expect(summaryOf(page)).toContainText('“many” is not a whole number');
    await expectAccessible(page);
  });

  test('at the declaration is accessible and sends nothing', async ({ page }) => {
    test.slow();
    await open(page, pageNamed('check answers'));
    await page.getByRole('button', { name: /^Send/ }).click();
    await expect(summaryOf(page)).toContainText('Tick the box if these answers are honest');
    await expectAccessible(page);
  });

  test('that is not there says so in the service’s own words', { tag: '@no-js' }, async ({ page }) => {
    const response = await page.goto('/nothing-here');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We cannot find that page');
  });

  test('that is not there is accessible', async ({ page }) => {
    test.slow();
    const errors = listenForErrors(page);
    await page.goto('/nothing-here');
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });
});

test.describe('the check for accessibility', () => {
  test('reports an image without words and text too pale to read when they are planted', async ({ page }) => {
    await page.goto('/cookies');
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.src = '/favicon.svg';
      const pale = document.createElement('p');
      pale.textContent = 'Pale words';
      pale.style.color = '#eeeeee';
      pale.style.backgroundColor = '#ffffff';
      document.querySelector('main')?.append(image, pale);
    });
    const rules = (await findAxeFaults(page)).map((fault) => fault.split(':')[0]);
    expect(rules).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']));
  });

  test('reports a page that is wider than its window when one is planted', async ({ page }) => {
    await page.goto('/cookies');
    await page.evaluate(() => {
      const wide = document.createElement('div');
      wide.style.width = '3000px';
      wide.textContent = 'Wide';
      document.querySelector('main')?.append(wide);
    });
    expect(await findOverflow(page)).toBeGreaterThan(1000);
  });
});

test.describe('the script of a page', () => {
  const BUDGETS = [
    ['task list', 5_000],
    ['report', 5_000],
    ['theme', 45_000],
    ['benchmark', 100_000],
  ] as const;

  for (const [name, most] of BUDGETS) {
    test(`weighs no more than ${most / 1000} kB over a page without any of ours: ${name}`, async ({
      page,
    }) => {
      test.slow();
      await page.goto('/privacy');
      const baseline = await measureScript(page);
      await open(page, pageNamed(name));
      const over = (await measureScript(page)) - baseline;
      test.info().annotations.push({ type: 'bytes over the baseline', description: `${over}` });
      expect(over).toBeLessThanOrEqual(most);
    });
  }
});
