import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import type { ACCOUNTS } from '@/e2e/support/accounts';
import { COUNCIL_PARTS } from '@/e2e/support/accounts';
import { SLOW_MS } from '@/e2e/support/planted';
import { enterAs } from '@/e2e/support/sessions';
import type { Stop } from '@/lib/assessment/locked-words';
import { NOT_LET_SEE } from '@/lib/review/review-words';

export type CouncilPart = (typeof COUNCIL_PARTS)[number];

/** What somebody of a role meets on a page in a state: each of these words, and this button or none. */
export type Meeting = {
  readonly address: string;
  readonly words: readonly (string | RegExp)[];
  /** A control that is there; with `lacks`, one that is not. */
  readonly has?: string;
  readonly lacks?: string;
};

/** Why, who can change it and what happens next: as they are said on a page, whatever day is named in them. */
export function stopWords({ why, who, next }: Stop): readonly RegExp[] {
  return [why, who, next].map(
    (words) =>
      new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\d+ \w+ \d{4}/, '\\d+ \\w+ \\d{4}')),
  );
}

/** What a role meets; a reviewer meets why they see nothing of a questionnaire that no review of theirs shows. */
export function orKeptFrom(part: CouncilPart, meetings: readonly Meeting[]): readonly Meeting[] {
  if (part !== 'reviewer') return meetings;
  return meetings.map(({ address }) => ({ address, words: stopWords(NOT_LET_SEE) }));
}

/** One test for each role of a council in one state. */
export function eachRole(
  state: string,
  meets: (part: CouncilPart) => readonly Meeting[] | Promise<readonly Meeting[]>,
): void {
  for (const part of COUNCIL_PARTS) {
    test(`${state}: ${part}`, async ({ browser }) => {
      const page = await pageOf(browser, part);
      for (const meeting of await meets(part)) await meet(page, meeting);
      await page.context().close();
    });
  }
}

export async function pageOf(browser: Browser, part: keyof typeof ACCOUNTS): Promise<Page> {
  const context = await browser.newContext();
  context.setDefaultTimeout(SLOW_MS);
  const page = await context.newPage();
  await enterAs(page, part);
  return page;
}

async function meet(page: Page, { address, words, has, lacks }: Meeting): Promise<void> {
  await page.goto(address);
  const main = page.getByRole('main');
  for (const each of words) await expect(main, address).toContainText(each);
  const control = (name: string) =>
    main
      .getByRole('button', { name })
      .or(main.getByRole('radio', { name }))
      .or(main.getByRole('link', { name }));
  if (has !== undefined) await expect(control(has).first(), address).toBeVisible();
  if (lacks !== undefined) await expect(control(lacks), address).toHaveCount(0);
}
