import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { at, signInByMail } from '@/e2e/support/handover';
import { findSentAssessment } from '@/e2e/support/assessments';
import { findAxeFaults, findOverflow } from '@/e2e/support/page-checks';
import { SLOW_MS } from '@/e2e/support/planted';
import { enterAs } from '@/e2e/support/sessions';
import { errorSummary } from '@/e2e/support/theme-page';
import { assessmentHref } from '@/lib/assessment/addresses';
import { callAboutHref, CONTACT_REQUESTS } from '@/lib/contact/addresses';

/*
 * A council offers to talk, is asked, answers and withdraws, once with script and once without: each run has a council of its
 * own, because medians that counted it are gone until they are worked out again.
 */

const OFFERING = {
  chromium: { name: 'Brackenham', email: 'gareth.lindqvist@brackenham.example' },
  'no-js': { name: 'Pellbrook', email: 'simon.vandermeer@pellbrook.example' },
};
const QUESTION = 'cp-ext-02';
const BESIDE = '/benchmarks?framework=corporate-parenting&by=question';

test.use({ actionTimeout: SLOW_MS });

test(
  'a council is found, asked and answers through the product, and its withdrawal reaches every page at once (demands 11 and 16)',
  { tag: '@no-js' },
  async ({ page, browser }, { project }) => {
    test.slow();
    const isScripted = project.name !== 'no-js';
    const council = isScripted ? OFFERING.chromium : OFFERING['no-js'];
    const note = `${council.name} moved these teams in April.\n<b>Not bold</b>`;
    const faults = (of: Page) => (isScripted ? findAxeFaults(of) : []);

    await enterAs(page, 'lead');
    await page.goto(callAboutHref(QUESTION));
    await expect(page.locator('main').getByText(council.name)).toHaveCount(0);

    const theirs = await signInByMail(browser, page, council.email);
    const sharing = assessmentHref(
      await findSentAssessment(theirs.request, 'corporate-parenting'),
      'sharing',
    );
    await theirs.goto(at(theirs, sharing));
    await theirs.getByLabel('We are willing to talk').check();
    await theirs.getByRole('button', { name: 'Save who sees it' }).click();
    await expect(theirs.getByText('Saved. It applies from now on.')).toBeVisible();
    await expect(theirs.getByLabel('We are willing to talk')).toBeChecked();
    await theirs.getByLabel('What readers of your figures should know').fill(note);
    await theirs.getByRole('button', { name: 'Save the context note' }).click();
    await expect(theirs.getByText('The context note is saved.')).toBeVisible();
    expect(await faults(theirs)).toEqual([]);

    await page.goto(BESIDE);
    await expect(page.getByText(`${council.name} moved these teams`)).toContainText('<b>Not bold</b>');
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    await page.goto(callAboutHref(QUESTION));
    await expect(page.getByText(`${council.name} moved these teams`)).toBeVisible();
    expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    expect(await faults(page)).toEqual([]);
    await page.getByRole('link', { name: `Ask to talk with ${council.name}` }).click();
    await page.getByRole('button', { name: 'Send the request' }).click();
    await expect(errorSummary(page)).toContainText('Write what you would like to talk about');
    await page.getByLabel('What you would like to talk about').fill('How did you begin?');
    await page.getByRole('button', { name: 'Send the request' }).click();
    await expect(page.getByText('Your request is sent.')).toBeVisible();
    await expect(page.getByText(council.email)).toHaveCount(0);

    await theirs.goto(at(theirs, '/home'));
    await theirs.getByRole('link', { name: 'Elmshire asks to talk with your council' }).click();
    await expect(theirs.getByText('How did you begin?')).toBeVisible();
    await expect(theirs.getByLabel('Email address')).toHaveValue(council.email);
    expect(await faults(theirs)).toEqual([]);
    await theirs.getByRole('button', { name: 'Accept and show this address' }).click();
    await expect(theirs.getByText('You have accepted.')).toBeVisible();

    await page.goto(CONTACT_REQUESTS);
    await expect(page.getByRole('link', { name: council.email })).toBeVisible();
    expect(await faults(page)).toEqual([]);

    // Elmshire has the comparison open while the council withdraws: what it fetches from then on no longer shows it.
    await page.goto(BESIDE);
    await expect(page.locator('main').getByText(council.name).first()).toBeVisible();
    await theirs.goto(at(theirs, sharing));
    await theirs
      .getByRole('group', { name: 'Councils in the lab' })
      .getByRole('radio', { name: 'Private' })
      .check();
    await theirs.getByRole('button', { name: 'Save who sees it' }).click();
    await expect(theirs.getByText('Nobody is told that you are willing')).toBeVisible();
    for (const address of [
      BESIDE,
      '/benchmarks?framework=corporate-parenting',
      callAboutHref(QUESTION),
      '/whom-to-call',
    ]) {
      const reply = await page.goto(address);
      expect(reply?.headers()['cache-control'], address).toContain('no-store');
      await expect(page.locator('main').getByText(council.name), address).toHaveCount(0);
    }
  },
);
