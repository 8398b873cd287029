import { expect, test } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';
import { assessmentHref, themeHref } from '@/lib/assessment/addresses';
import { ensureAssessment } from './support/assessments';
import { findAxeFaults, listenForErrors } from './support/page-checks';
import { clientOf, elmshireIds, enterAs } from './support/sessions';

const HEADING = 'We cannot find that page';
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

/** Pages of one assessment, by what follows its id. */
const ASSESSMENT_PAGES = [
  '',
  'themes/hom',
  'approval',
  'check-answers',
  'history',
  'reopen',
  'sign-off',
  'who-answers',
  'conversations',
  'questions/s21-hom-01/conversation',
  'sharing',
  'results',
  'report',
] as const;

const NOT_THERE = [
  ['an address of no page', '/nothing-here'],
  ['a framework that does not exist', '/frameworks/none-such'],
  ['the start of a framework that does not exist', '/assessments/new/none-such'],
  ['a council that does not exist', '/official-figures/E99999999'],
  ['results of a round that does not exist', `/results/${UNKNOWN}/services-21-plus`],
  ['results of an id that is not one', '/results/1/services-21-plus'],
  ['an id that is not one', '/assessments/1/results'],
  ['an escape that means nothing', '/assessments/%zz'],
  ['an id with an end of text in it', '/assessments/%00'],
] as const;

let theirs = '';

test.beforeAll(async () => {
  const client = await clientOf('hartlow-lead');
  theirs = await ensureAssessment(client, 'services-21-plus');
  await client.dispose();
});

test.describe('what is not there, without script', { tag: '@no-js-only' }, () => {
  for (const [name, address] of NOT_THERE) {
    test(`says so, with status 404: ${name}`, async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADING);
      await expect(page.getByRole('banner').getByRole('link').first()).toBeVisible();
      await expect(page.getByRole('main').getByRole('link')).toHaveAttribute('href', '/');
      await expect(page).toHaveTitle('Page not found – Care Experience Toolkit');
    });
  }

  for (const rest of ASSESSMENT_PAGES) {
    test(`says so of another council’s assessment: ${rest || 'its task list'}`, async ({ page }) => {
      await enterAs(page, 'lead');
      const response = await page.goto(assessmentHref(theirs, rest));
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADING);
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    });
  }

  test('says so of a theme that one’s own assessment does not have', async ({ page }) => {
    await enterAs(page, 'lead');
    const response = await page.goto(themeHref((await elmshireIds()).open, 'none-such'));
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADING);
  });
});

/** The whole answer, without what differs each time: the id in the address, nonces, the moment. */
async function readAnswer(client: APIRequestContext, address: string, id: string): Promise<unknown> {
  const reply = await client.get(address);
  const { date, 'content-security-policy': policy, ...headers } = reply.headers();
  expect([date, policy]).not.toContain(undefined);
  const body = (await reply.text()).replaceAll(id, 'ID').replace(/nonce(="|\\":\\")[0-9a-f]{32}/g, 'nonce');
  return { status: reply.status(), headers, body };
}

test('another council’s assessment is answered exactly as one of nobody', async () => {
  const client = await clientOf('lead');
  for (const rest of [...ASSESSMENT_PAGES, 'report.csv', 'report.pdf']) {
    const ofThem = await readAnswer(client, assessmentHref(theirs, rest), theirs);
    const ofNobody = await readAnswer(client, assessmentHref(UNKNOWN, rest), UNKNOWN);
    expect(ofThem, rest).toEqual(ofNobody);
  }
  await client.dispose();
});

test('what is not there has nothing wrong with it with script either', async ({ page }) => {
  const errors = listenForErrors(page);
  await enterAs(page, 'lead');
  await page.goto(assessmentHref(theirs));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADING);
  expect(await findAxeFaults(page)).toEqual([]);
  expect(errors).toEqual([]);
});
