import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { SLOW_MS } from './planted';

/** One question on a theme's page. */
export function question(page: Page, questionId: string): Locator {
  return page.locator(`[data-question="${questionId}"]`);
}

/** The line under a question that says whether it is saved. */
export function savedLine(page: Page, questionId: string): Locator {
  return question(page, questionId).locator('.ct-saved');
}

export async function expectSaved(page: Page, questionId: string): Promise<void> {
  await expect(savedLine(page, questionId)).toContainText('Saved', { timeout: SLOW_MS });
}

/** Types into a question's comment, over what stands there, and waits until it is saved. */
export async function writeComment(page: Page, questionId: string, text: string): Promise<void> {
  await commentOf(page, questionId).fill(text);
  await expectSaved(page, questionId);
}

export function commentOf(page: Page, questionId: string): Locator {
  return page.locator(`[name="${questionId}.comment"]`);
}

/** The line of faults at the head of a page. Next keeps an alert of its own outside the content. */
export function errorSummary(page: Page): Locator {
  return page.locator('main').getByRole('alert');
}
