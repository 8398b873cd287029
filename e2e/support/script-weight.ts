import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** How long the sum must stand still before it counts. */
const STILL_MS = 1000;

/** Compressed bytes of script that the page has fetched, once nothing more comes. */
export async function measureScript(page: Page): Promise<number> {
  let bytes = -1;
  await page.waitForLoadState('load');
  await expect
    .poll(
      async () => {
        const before = bytes;
        bytes = await scriptBytes(page);
        return bytes > 0 && bytes === before;
      },
      { intervals: [STILL_MS] },
    )
    .toBe(true);
  return bytes;
}

function scriptBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
}
