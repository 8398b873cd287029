import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { ACCOUNTS } from '@/e2e/support/accounts';
import { ensureAssessment, findOpenAssessment } from '@/e2e/support/assessments';
import { readMailAbout } from '@/e2e/support/outbox';
import { findOverflow } from '@/e2e/support/page-checks';
import { SLOW_MS } from '@/e2e/support/planted';
import { clientOf, enterAs } from '@/e2e/support/sessions';
import { errorSummary } from '@/e2e/support/theme-page';
import { assessmentHref, mineHref, themeHref, whoAnswersHref } from '@/lib/assessment/addresses';
import { addDays, londonDay } from '@/lib/format/date';

/** Whom each run gives which theme of a questionnaire that nothing was given of, and whose role changes. */
const RUNS = {
  chromium: {
    person: ACCOUNTS.contributor,
    email: 'marcus.bell@elmshire.example',
    theme: { id: 'prin' },
    leaver: 'Tom Hale',
    left: 'lead',
  },
  'no-js': {
    person: ACCOUNTS['both-at-elmshire'],
    email: 'tamsin.oyelaran@elmshire.example',
    theme: { id: 'lea' },
    leaver: 'Helen Cross',
    left: 'ext',
  },
} as const;

test.use({ actionTimeout: SLOW_MS });

let assessment = '';

test.beforeAll(async () => {
  const lead = await clientOf('lead');
  assessment = await findOpenAssessment(lead, 'corporate-parenting');
  await lead.dispose();
});

function runOf(name: string) {
  return RUNS[name === 'no-js' ? 'no-js' : 'chromium'];
}

/** The tick of a whole theme. */
function themeTick(page: Page, themeId: string) {
  return page.locator(`[name="theme.${themeId}"]`);
}

async function give(page: Page, person: string, day = ''): Promise<void> {
  await page.getByLabel('Give questions to').selectOption({ label: person });
  const [year = '', month = '', date = ''] = day.split('-');
  await page.getByLabel('Day', { exact: true }).fill(date);
  await page.getByLabel('Month', { exact: true }).fill(month);
  await page.getByLabel('Year', { exact: true }).fill(year);
  await page.getByRole('button', { name: 'Give the ticked questions' }).click();
}

async function takeBack(page: Page, themeId: string): Promise<void> {
  await page.goto(whoAnswersHref(assessment));
  await themeTick(page, themeId).check();
  await page.getByRole('button', { name: 'Take the ticked questions back' }).click();
  await expect(page.getByText('The questions are with nobody now.')).toBeVisible({ timeout: SLOW_MS });
}

/** Signs in as a ready account from wherever an address leads somebody who is not signed in. */
async function comeIn(browser: Browser, href: string, person: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(href);
  await expect(page).toHaveURL(/\/sign-in\?next=/, { timeout: SLOW_MS });
  await page.getByRole('button', { name: new RegExp(person) }).click();
  return page;
}

async function giveRole(page: Page, person: string, role: string): Promise<void> {
  await page.goto('/team');
  await page.getByRole('link', { name: `Change role of ${person}` }).click();
  await page.getByRole('radio', { name: role, exact: true }).check();
  await page.getByRole('button', { name: 'Save the role' }).click();
  await expect(page.getByText('The role is changed.')).toBeVisible({ timeout: SLOW_MS });
}

/** Tomorrow, YYYY-MM-DD: a round that is open has it or ends with it. */
function tomorrow(): string {
  return addDays(londonDay(new Date()), 1);
}

// Demand 18: one shared spreadsheet, or pieces stitched together.
test(
  'a lead gives a theme to a colleague, whom one mail leads through sign-in to exactly those questions',
  { tag: '@no-js' },
  async ({ page, browser }, { project }) => {
    test.slow();
    const { person, email, theme } = runOf(project.name);
    await enterAs(page, 'lead');
    // A run that was broken off may have left them given.
    await takeBack(page, theme.id);
    await page.goto(assessmentHref(assessment));
    await page.getByRole('link', { name: 'Who answers what' }).click();
    await give(page, person, '2020-01-01');
    await expect(errorSummary(page)).toContainText('The day must be today or later', { timeout: SLOW_MS });
    await expect(errorSummary(page)).toContainText('Tick at least one question or theme');
    await themeTick(page, theme.id).check();
    await give(page, person, tomorrow());
    await expect(page.getByText(/The questions are given\. We have emailed/)).toBeVisible({
      timeout: SLOW_MS,
    });

    const mail = await readMailAbout(page.request, email, 'Priya Nair has given you');
    expect(mail.href).toBe(mineHref(assessment));
    const count = /given you (\d+) questions?/.exec(mail.text)?.[1] ?? '';
    const theirs = await comeIn(browser, mail.href, person);
    await expect(theirs).toHaveURL(new RegExp(`${assessment}\\?mine=yes$`), { timeout: SLOW_MS });
    const rows = theirs.getByRole('table').first().locator('tbody tr');
    await expect(rows).toHaveCount(Number(count));
    await expect(theirs.getByText(new RegExp(`^${count} questions are with you\\.`))).toBeVisible();

    await theirs.goto('/home');
    await theirs.getByRole('link', { name: /“Corporate parenting” (?:is|are) with you/ }).click();
    await theirs.getByRole('button', { name: 'Go to your next question' }).click();
    await expect(theirs).toHaveURL(new RegExp(`/themes/${theme.id}#`), { timeout: SLOW_MS });
    await expect(theirs.getByText(/^With you, until/).first()).toBeVisible();

    await expect(async () => {
      await page.goto(themeHref(assessment, theme.id));
      await expect(page.getByRole('main')).toContainText(
        new RegExp(`${person} (?:was on this page )?(?:less|\\d)`),
        {
          timeout: 1000,
        },
      );
    }).toPass({ timeout: SLOW_MS });
    await expect(page.getByText(new RegExp(`^With ${person}, until`)).first()).toBeVisible();

    await takeBack(page, theme.id);
    await theirs.goto(mineHref(assessment));
    await expect(theirs.getByRole('main')).toContainText('No question of this assessment is with you now.');
    await theirs.context().close();
  },
);

test(
  'questions of somebody who does not answer any more are with nobody, and are given on in one step',
  { tag: '@no-js' },
  async ({ page }, { project }) => {
    test.slow();
    const { leaver, left } = runOf(project.name);
    await enterAs(page, 'lead');
    await takeBack(page, left);
    await page.goto(whoAnswersHref(assessment));
    await themeTick(page, left).check();
    await give(page, leaver);
    await expect(page.getByText(/The questions are given/)).toBeVisible({ timeout: SLOW_MS });
    await giveRole(page, leaver, 'viewer');
    try {
      await page.goto(assessmentHref(assessment));
      await expect(page.getByText(new RegExp(`${leaver} does not answer any more: \\d`))).toBeVisible();
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByRole('link', { name: new RegExp(`^Give them to somebody else.*${leaver}$`) }).click();
      await expect(page.locator('input[name^="question."]:checked').first()).toBeVisible();
      await give(page, `${ACCOUNTS.lead} (you)`);
      await expect(page.getByText('The questions are with you.')).toBeVisible({ timeout: SLOW_MS });
      await expect(page.getByText(new RegExp(`${leaver} does not answer`))).toHaveCount(0);
    } finally {
      await giveRole(page, leaver, 'contributor');
    }
    await takeBack(page, left);
  },
);

// Hartlow has one officer. The questionnaire is the one that every spec may write to.
test('a council of one officer sees nothing of sharing out', async ({ page }) => {
  const client = await clientOf('hartlow-lead');
  const own = await ensureAssessment(client, 'services-21-plus');
  await client.dispose();
  await enterAs(page, 'hartlow-lead');
  for (const href of ['/home', assessmentHref(own)]) {
    await page.goto(href);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(/with nobody|with you|Who answers/);
  }
  await page.goto(whoAnswersHref(own));
  await expect(page.getByRole('main')).toContainText('You are the only person in your council who answers');
  await expect(page.getByRole('button', { name: /^Give/ })).toHaveCount(0);
});
