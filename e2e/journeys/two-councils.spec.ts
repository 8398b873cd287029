import { expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { findOpenAssessment } from '@/e2e/support/assessments';
import { hiddenFields } from '@/e2e/support/html-form';
import { findAxeFaults } from '@/e2e/support/page-checks';
import { SLOW_MS } from '@/e2e/support/planted';
import { clientOf, enterAs } from '@/e2e/support/sessions';
import { postForm, signIn } from '@/e2e/support/sign-in';
import { commentOf, errorSummary, expectSaved, savedLine } from '@/e2e/support/theme-page';
import { assessmentHref, themeHref } from '@/lib/assessment/addresses';

/*
 * Tamsin Oyelaran contributes at Elmshire and reviews for Hartlow. Each test has a session of its own, because a place is
 * chosen for a session, and a question of its own.
 */

const ELMSHIRE = 'Elmshire (demonstration)';
const HARTLOW = 'Hartlow (demonstration)';
const REFUSED = `Nothing was saved: you act for ${HARTLOW} now`;

let assessment = '';

test.use({ actionTimeout: SLOW_MS });

test.beforeAll(async () => {
  const lead = await clientOf('lead');
  assessment = await findOpenAssessment(lead, 'corporate-parenting');
  await lead.dispose();
});

test.beforeEach(async ({ page }) => {
  await signIn(page.request, 'both-at-elmshire');
});

async function changeTo(page: Page, council: string): Promise<void> {
  await page.goto('/places');
  await page.getByRole('radio', { name: council }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('banner')).toContainText(council, { timeout: SLOW_MS });
}

/** In another tab of the same browser. */
async function changeElsewhere(context: BrowserContext, council: string): Promise<void> {
  const tab = await context.newPage();
  await changeTo(tab, council);
  await tab.close();
}

test.describe('somebody with places in two councils', { tag: '@no-js' }, () => {
  test('sees for whom they act, changes, and has the rights of the other place at once', async ({ page }) => {
    await page.goto(assessmentHref(assessment));
    const head = page.getByRole('banner');
    await expect(head).toContainText(`${ELMSHIRE} Tamsin Oyelaran, contributor`);
    await expect(head.getByRole('link', { name: 'Benchmarks' })).toBeVisible();
    await head.getByRole('link', { name: 'Change council' }).click();

    await expect(page.getByRole('radio')).toHaveCount(2);
    await expect(page.getByRole('radio', { name: ELMSHIRE })).toBeChecked();
    await expect(page.getByRole('radio', { name: HARTLOW })).toHaveAccessibleDescription('Reviewer');
    await changeTo(page, HARTLOW);

    await expect(page).toHaveURL(/\/home$/);
    await expect(head).toContainText(`${HARTLOW} Tamsin Oyelaran, reviewer`);
    await expect(head.getByRole('link', { name: 'Benchmarks' })).toHaveCount(0);
    await page.goto('/benchmarks');
    await expect(page).toHaveURL(/\/not-your-role\?needs=benchmark:view/);
    await expect(page.getByRole('main')).toContainText(`You act for ${HARTLOW}, as reviewer.`);
  });

  test('is told on a page of the other council how to come to it', async ({ page }) => {
    await changeTo(page, HARTLOW);
    const response = await page.goto(assessmentHref(assessment));
    expect(response?.status()).toBe(404);
    const main = page.getByRole('main');
    await expect(main).toContainText(`You act for ${HARTLOW}, as reviewer.`, { timeout: SLOW_MS });
    await expect(main.getByRole('link', { name: 'change council' })).toHaveAttribute('href', '/places');
    await changeTo(page, ELMSHIRE);
    await page.goto(assessmentHref(assessment));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Corporate parenting');
  });
});

test('text typed in an old tab of the other council waits, and is saved once that one is chosen again', async ({
  page,
  context,
}) => {
  test.slow();
  await page.goto(themeHref(assessment, 'home'));
  await changeElsewhere(context, HARTLOW);
  await commentOf(page, 'cp-home-03').fill('Typed in an old tab.');
  await expect(savedLine(page, 'cp-home-03')).toContainText('You act for another council now', {
    timeout: SLOW_MS,
  });
  await page.getByRole('button', { name: /^Save and continue/ }).click();
  await expect(errorSummary(page).getByRole('heading')).toHaveText(REFUSED, { timeout: SLOW_MS });
  await expect(commentOf(page, 'cp-home-03')).toHaveValue('Typed in an old tab.');
  expect(await findAxeFaults(page)).toEqual([]);

  const opened = context.waitForEvent('page');
  await errorSummary(page).getByRole('link', { name: 'Change council (opens in a new tab)' }).click();
  const tab = await opened;
  await tab.getByRole('radio', { name: ELMSHIRE }).check();
  await tab.getByRole('button', { name: 'Continue' }).click();
  await expect(tab.getByRole('banner')).toContainText(ELMSHIRE, { timeout: SLOW_MS });

  await expectSaved(page, 'cp-home-03');
  await page.reload();
  await expect(commentOf(page, 'cp-home-03')).toHaveValue('Typed in an old tab.');
});

test.describe('without script', { tag: '@no-js-only' }, () => {
  test('a form of the other council comes back as it was typed, and is saved once that one is chosen again', async ({
    page,
    context,
  }) => {
    test.slow();
    await page.goto(themeHref(assessment, 'home'));
    await changeElsewhere(context, HARTLOW);
    await commentOf(page, 'cp-home-04').fill('Typed in an old form.');
    await page.getByRole('button', { name: 'Save and go to all themes' }).click();
    await expect(errorSummary(page).getByRole('heading')).toHaveText(REFUSED);
    await expect(errorSummary(page)).toContainText(`This form is for ${ELMSHIRE}.`);
    await expect(commentOf(page, 'cp-home-04')).toHaveValue('Typed in an old form.');
    // The head says whom they act for, also on a page that is drawn for the other.
    await expect(page.getByRole('banner')).toContainText(`${HARTLOW} Tamsin Oyelaran, reviewer`);

    await changeElsewhere(context, ELMSHIRE);
    await page.getByRole('button', { name: 'Save and go to all themes' }).click();
    await expect(page).toHaveURL(new RegExp(`${assessmentHref(assessment)}$`));
    await page.goto(themeHref(assessment, 'home'));
    await expect(commentOf(page, 'cp-home-04')).toHaveValue('Typed in an old form.');
  });

  test('a choice of a council where the person has no place is refused', async ({ page }) => {
    const fields = hiddenFields(await (await page.request.get('/places')).text(), 'name="place"');
    for (const place of ['DEMO0002', 'lab', '']) {
      const reply = await postForm(page.request, '/places', { fields: { ...fields, place } });
      expect(reply.headers()['location'], place).toBeUndefined();
      expect(await reply.text(), place).toContain('Select a council where you have a place');
    }
    const fromElsewhere = await postForm(page.request, '/places', {
      fields: { ...fields, place: 'DEMO0011' },
      origin: 'https://elsewhere.example',
    });
    expect(fromElsewhere.status()).toBeGreaterThanOrEqual(400);
    await page.goto('/home');
    await expect(page.getByRole('banner')).toContainText(ELMSHIRE);
  });
});

test('the lab sees a person’s other places, and cannot give the same place twice', async ({ page }) => {
  await enterAs(page, 'lab-admin');
  await page.goto('/lab/people');
  const rows = page.getByRole('row', { name: /^Tamsin Oyelaran/ });
  await expect(rows).toHaveText([/Also reviewer, Hartlow/, /Also contributor, Elmshire/]);
  const client = await clientOf('lab-admin');
  const fields = {
    ...hiddenFields(await (await client.get('/lab/people')).text(), 'name="email"'),
    name: 'Tamsin Oyelaran',
    email: 'tamsin.oyelaran@elmshire.example',
    authority: 'DEMO0011',
    role: 'lead',
  };
  const reply = await postForm(client, '/lab/people', { fields });
  expect(reply.headers()['location']).toBeUndefined();
  expect(await reply.text()).toContain(`Somebody with this address already has a place in ${HARTLOW}`);
  await client.dispose();
});
