import type { Browser, Page } from '@playwright/test';
import { openContext, startBrowser } from './browser';
import { LEAD, findAssessments, readThemePages, signIn, themeOfSix } from '@/bin/testing/demonstration';
import { interleave } from './figures';
import type { Result } from './figures';
import type { Site } from './site';
import { openVisitor } from '@/bin/testing/visitor';

// Bytes do not vary; the rounds are there to show it.
const ROUNDS = { warm: 0, counted: 5 };
const BYTES_IN_KB = 1000;

/** Scrolls to the end, so that what loads when it is seen loads too, and waits until nothing more comes. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    for (let y = 0; y <= document.body.scrollHeight; y += 400) window.scrollTo(0, y);
  });
  await page.waitForLoadState('networkidle');
  await page.mouse.wheel(0, 100_000);
  await page.waitForLoadState('networkidle');
}

type Reader = { readonly browser: Browser; readonly cookie: string };

/** Compressed kilobytes of script that a page loads into an empty cache until it has settled. */
async function weighScripts({ browser, cookie }: Reader, address: string): Promise<number> {
  const context = await openContext(browser, address, cookie);
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      sizes.push(request.sizes().then((size) => size.responseBodySize));
  });
  await page.goto(address);
  await settle(page);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return bytes / BYTES_IN_KB;
}

type Weighed = { readonly name: string; readonly path: string; readonly target: number };

async function findPages(product: string, cookie: string): Promise<readonly Weighed[]> {
  const visitor = openVisitor(product, cookie);
  const { open, sent } = await findAssessments(visitor);
  visitor.close();
  const theme = themeOfSix(await readThemePages(product, cookie));
  return [
    { name: 'script-task-list', path: `/assessments/${open[0] ?? ''}`, target: 5 },
    { name: 'script-report', path: `/assessments/${sent[0] ?? ''}/report`, target: 5 },
    { name: 'script-theme', path: theme.path, target: 45 },
    { name: 'script-benchmark', path: '/benchmarks', target: 100 },
  ];
}

/** Script of each page over the framework's own: `ours` is what we add to it, `yardstick` what it takes by itself. */
export async function measureScripts({ product, yardstick, env }: Site): Promise<readonly Result[]> {
  const cookie = await signIn(product, LEAD);
  const browser = await startBrowser(env);
  const results: Result[] = [];
  for (const { name, path, target } of await findPages(product, cookie)) {
    const reader = { browser, cookie };
    const whole = await interleave(
      {
        ours: () => weighScripts(reader, `${product}${path}`),
        yardstick: () => weighScripts(reader, `${yardstick}/bare`),
      },
      ROUNDS,
    );
    results.push({
      name,
      ours: whole.ours - whole.yardstick,
      yardstick: whole.yardstick,
      unit: 'kB',
      target,
    });
  }
  await browser.close();
  return results;
}
