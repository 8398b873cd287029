import { countElements, readThemePages, signIn, themeOfSix, LEAD } from '@/bin/testing/demonstration';
import { interleave, median } from './figures';
import type { Result } from './figures';
import type { Site } from './site';
import { openVisitor, readPage } from '@/bin/testing/visitor';

const ROUNDS = { warm: 3, counted: 9 };
const REQUESTS = 60;

/** Milliseconds from asking for a page to the last byte of it: the median of many requests on one connection. */
export async function timePage(address: string, path: string, cookie: string | null): Promise<number> {
  const visitor = openVisitor(address, cookie);
  await readPage(visitor, path);
  const times: number[] = [];
  for (let count = 0; count < REQUESTS; count += 1) {
    const started = performance.now();
    await readPage(visitor, path);
    times.push(performance.now() - started);
  }
  visitor.close();
  return median(times);
}

/** The yardstick's page, after the one request that brings a cookie and gives it its constants. */
async function fillYardstick(address: string, path: string, cookie: string): Promise<string> {
  const visitor = openVisitor(address, cookie);
  const html = await readPage(visitor, path);
  visitor.close();
  return html;
}

/**
 * The theme page, signed in, beside the same elements from constants.
 *
 * @throws when the two pages have not the same number of elements
 */
export async function measureThemePage({ product, yardstick }: Site): Promise<readonly Result[]> {
  const cookie = await signIn(product, LEAD);
  const { path, html } = themeOfSix(await readThemePages(product, cookie));
  const bare = await fillYardstick(yardstick, path, cookie);
  const elements = { ours: countElements(html), yardstick: countElements(bare) };
  if (elements.ours !== elements.yardstick) {
    throw new Error(`The pages differ: ${elements.ours} elements here, ${elements.yardstick} there`);
  }
  const figures = await interleave(
    { ours: () => timePage(product, path, cookie), yardstick: () => timePage(yardstick, path, null) },
    ROUNDS,
  );
  return [{ name: 'theme-page', ...figures, unit: 'ms', target: 1.8 }];
}
