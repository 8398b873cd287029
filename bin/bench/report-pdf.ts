import type { Browser } from '@playwright/test';
import { openContext, startBrowser } from './browser';
import { LEAD, findAssessments, signIn } from '@/bin/testing/demonstration';
import { interleave } from './figures';
import type { Result } from './figures';
import type { Site } from './site';
import { openVisitor, readPage } from '@/bin/testing/visitor';
import type { Visitor } from '@/bin/testing/visitor';

const ROUNDS = { warm: 2, counted: 7 };

async function time(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function download(visitor: Visitor, path: string): Promise<void> {
  if (!(await readPage(visitor, path)).startsWith('%PDF-')) throw new Error(`${path} is no PDF`);
}

/** What printing takes with a browser that runs already: a context for the person, the page, the PDF, with its tags. */
async function print(
  browser: Browser,
  page: { readonly address: string; readonly cookie: string },
): Promise<void> {
  const context = await openContext(browser, page.address, page.cookie);
  const tab = await context.newPage();
  await tab.goto(page.address);
  await tab.pdf({ format: 'A4', tagged: true, printBackground: true });
  await context.close();
}

/** The report of a whole assessment as a tagged PDF, beside the same report printed by a headless browser. */
export async function measureReportPdf({ product, env }: Site): Promise<readonly Result[]> {
  const cookie = await signIn(product, LEAD);
  const visitor = openVisitor(product, cookie);
  const [sent = ''] = (await findAssessments(visitor)).sent;
  const report = `/assessments/${sent}/report`;
  const browser = await startBrowser(env);
  const figures = await interleave(
    {
      ours: () => time(() => download(visitor, `${report}.pdf`)),
      yardstick: () => time(() => print(browser, { address: `${product}${report}`, cookie })),
    },
    ROUNDS,
  );
  visitor.close();
  await browser.close();
  return [{ name: 'report-pdf', ...figures, unit: 'ms', target: 0.5 }];
}
