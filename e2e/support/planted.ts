import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** For steps that wait for the server on a busy machine. */
export const SLOW_MS = 30_000;

/** Nothing of the markup that was typed has become part of the page, and none of its scripts has run. */
export async function expectNothingPlanted(page: Page): Promise<void> {
  await expect(page.locator('img[src="planted"], svg[onload], [onerror]')).toHaveCount(0);
  expect(await page.evaluate(() => 'planted' in window)).toBe(false);
}
