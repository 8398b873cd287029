import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { SLOW_MS } from './planted';

/** What the helper writes where it has no better word: markup that must be shown as the text it is. */
export const MARKUP = [
  '<script>window.planted = true</script>',
  '<img src="planted" onerror="window.planted = true">',
  `'"><svg onload="window.planted = true">`,
  '</textarea><b>bold</b> &amp; &lt;',
  '{{7*7}} ${7*7} =HYPERLINK("planted")',
] as const;

export type Answering = {
  /** The value to choose for a question; the first is chosen where none is given. */
  readonly choices?: Readonly<Record<string, string>>;
};

/**
 * Answers every question on a theme's page, each by what it offers: a level, one or several of a list, figures, a day
 * or a text. Returns the ids of the questions.
 */
async function answerTheme(page: Page, { choices = {} }: Answering = {}): Promise<readonly string[]> {
  const ids = await questionsOn(page);
  for (const [place, id] of ids.entries()) {
    await answerQuestion(page, id, choices[id]);
    const comment = field(page, id, 'comment');
    await comment.fill(MARKUP[place % MARKUP.length] ?? '');
  }
  return ids;
}

/** The ids of the questions on a theme's page. */
async function questionsOn(page: Page): Promise<readonly string[]> {
  await expect(page.locator('[data-question]').first()).toBeVisible({ timeout: SLOW_MS });
  return page
    .locator('[data-question]')
    .evaluateAll((sections) => sections.map((section) => section.getAttribute('data-question') ?? ''));
}

/** The control or controls of one field of a question. */
export function field(page: Page, questionId: string, name: string): Locator {
  return page.locator(`[name="${questionId}.${name}"]`);
}

/** The row of a choice of a question. */
export function choice(
  page: Page,
  questionId: string,
  chosen: { readonly state: string } | { readonly value: string },
): Locator {
  const [name, value] = Object.entries(chosen).flat();
  return page.locator(`[name="${questionId}.${name ?? ''}"][value="${value ?? ''}"]`);
}

async function answerQuestion(page: Page, id: string, chosen: string | undefined): Promise<void> {
  const value = field(page, id, 'value');
  if ((await choice(page, id, { state: '3' }).count()) > 0) {
    await choice(page, id, { state: chosen ?? '3' }).check();
  } else if ((await field(page, id, 'numerator').count()) > 0) {
    await field(page, id, 'numerator').fill('40');
    await field(page, id, 'denominator').fill('80');
    await explain(page, id);
  } else if ((await field(page, id, 'year').count()) > 0) {
    await field(page, id, 'day').fill('5');
    await field(page, id, 'month').fill('6');
    await field(page, id, 'year').fill('2024');
  } else if (await isChoice(value)) {
    await (chosen === undefined ? value.first() : choice(page, id, { value: chosen })).check();
    await explain(page, id);
    const reference = field(page, id, 'reference');
    if ((await reference.count()) > 0) await reference.fill('Full council, 5 June 2024, minute 12');
  } else {
    await value.fill(await textFor(value));
  }
}

/** A published figure counts once somebody says that it is theirs, and one that is changed is not sent without a reason. */
async function explain(page: Page, id: string): Promise<void> {
  const ours = field(page, id, 'use-published');
  if ((await ours.count()) > 0) await ours.check();
  const reason = field(page, id, 'change-reason');
  if ((await reason.count()) > 0) await reason.fill('Made up for this journey, and not what is published');
}

async function isChoice(value: Locator): Promise<boolean> {
  return value
    .first()
    .evaluate((element) => ['radio', 'checkbox'].includes(element.getAttribute('type') ?? ''));
}

async function textFor(value: Locator): Promise<string> {
  const isText = await value.evaluate((element) => element.tagName === 'TEXTAREA');
  return isText ? `We pay people for their time. ${MARKUP.join(' ')}` : '12';
}

/**
 * Goes on from the task list, question by question as it leads, until it says that every question has an answer.
 * Returns every question that was asked.
 */
export async function answerEverything(page: Page, answering: Answering = {}): Promise<ReadonlySet<string>> {
  const asked = new Set<string>();
  const onward = page.getByRole('button', { name: /^(?:Start answering|Go to your next question)/ });
  const done = page.locator('main').getByRole('button', { name: 'Check your answers' });
  await expect(onward.or(done)).toBeVisible({ timeout: SLOW_MS });
  while (await onward.isVisible()) {
    await onward.click();
    await answerThemePage(page, answering, asked);
    await expect(onward.or(done)).toBeVisible({ timeout: SLOW_MS });
  }
  return asked;
}

async function answerThemePage(page: Page, answering: Answering, asked: Set<string>): Promise<void> {
  await expect(page).toHaveURL(/\/themes\//);
  while (/\/themes\//.test(page.url())) {
    const before = page.url();
    for (const id of await answerTheme(page, answering)) asked.add(id);
    await page.getByRole('button', { name: 'Save and go to all themes' }).click();
    await expect(page).not.toHaveURL(before, { timeout: SLOW_MS });
  }
}
