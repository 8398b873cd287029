import AxeBuilder from '@axe-core/playwright';
import type { ConsoleMessage, Page } from '@playwright/test';

/** Small phone, tablet, desk. The first is also a desk screen of 1280 px at 400%. */
export const WIDTHS = [320, 768, 1280] as const;

/** What is left of an upright sheet of A4 within its margins (app/styles/_print.scss), in CSS pixels. */
export const SHEET = { width: 687, height: 1020 };

/** The tags do not include each other: each level and version is listed. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page as it stands, one line each: rule and place. */
export async function findAxeFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** By how many pixels the page is wider than its window. Waits for a page that is only arriving. */
export function findOverflow(page: Page): Promise<number> {
  return page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
}

/** Hints of choices that stand beside their label and not under it, by their words. No sheet of rules tells that: it has to be looked at. */
export function findHintsBesideLabels(page: Page): Promise<readonly string[]> {
  return page.locator('.govuk-radios__hint, .govuk-checkboxes__hint').evaluateAll((hints) =>
    hints
      .filter((hint) => {
        const label = hint.parentElement?.querySelector('label');
        const box = label?.getBoundingClientRect();
        return box !== undefined && box.height > 0 && hint.getBoundingClientRect().left >= box.right;
      })
      .map((hint) => hint.textContent),
  );
}

/** What the page complains of in the browser's console from now on. The browser's own word on a 404 is left out. */
export function listenForErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isNotFoundPage(message, page)) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

function isNotFoundPage(message: ConsoleMessage, page: Page): boolean {
  return message.text().includes('404') && message.location().url === page.url();
}
