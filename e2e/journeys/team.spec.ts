import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { choice } from '@/e2e/support/answering';
import { findOpenAssessment } from '@/e2e/support/assessments';
import { askForSignInMail, comeInByMail, inviteAsLead } from '@/e2e/support/invited';
import { countMails } from '@/e2e/support/outbox';
import { findAxeFaults, findOverflow } from '@/e2e/support/page-checks';
import { SLOW_MS } from '@/e2e/support/planted';
import { clientOf, enterAs } from '@/e2e/support/sessions';
import { commentOf, errorSummary } from '@/e2e/support/theme-page';
import { assessmentHref, themeHref } from '@/lib/assessment/addresses';

const ELMSHIRE = 'Elmshire (demonstration)';
/** Questions that no other journey answers, one for each run. */
const QUESTIONS = { chromium: 'cp-sup-04', 'no-js': 'cp-sup-05' } as const;

test.use({ actionTimeout: SLOW_MS });

let assessment = '';

test.beforeAll(async () => {
  const lead = await clientOf('lead');
  assessment = await findOpenAssessment(lead, 'corporate-parenting');
  await lead.dispose();
});

async function comeIn(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await comeInByMail(page, email);
  return page;
}

test(
  'a lead invites somebody, who accepts, answers, is let go and gets nothing more; their words stay theirs',
  { tag: '@no-js' },
  async ({ page, browser }, { project }) => {
    test.slow();
    const run = project.name === 'no-js' ? 'no-js' : 'chromium';
    const stamp = `${run}-${Date.now()}`;
    const name = `Rowan Ashe of ${stamp}`;
    const email = `rowan.ashe.${stamp}@elmshire.example`;
    await enterAs(page, 'lead');
    await inviteAsLead(page, { name, email, role: 'contributor' });
    await expect(page.getByText('The invitation is on its way.')).toBeVisible({ timeout: SLOW_MS });
    await expect(page.getByRole('row', { name: new RegExp(`^${name}`) })).toContainText(email);
    expect(await countMails(page.request, email)).toBe(1);
    await inviteAsLead(page, { name, email, role: 'viewer' });
    await expect(errorSummary(page)).toContainText('There is an invitation to this address already');

    const theirs = await comeIn(browser, email);
    await expect(theirs).toHaveURL(/\/invitations$/, { timeout: SLOW_MS });
    await expect(theirs.getByRole('main')).toContainText('Priya Nair invites you to join as a contributor.');
    const early = await theirs.goto(assessmentHref(assessment));
    expect(early?.url()).not.toContain(assessment);
    await theirs.goto('/invitations');
    await theirs.getByRole('button', { name: /^Accept/ }).click();
    await expect(theirs.getByRole('banner')).toContainText(`${ELMSHIRE} ${name}, contributor`, {
      timeout: SLOW_MS,
    });

    await theirs.goto(themeHref(assessment, 'supp'));
    await choice(theirs, QUESTIONS[run], { state: '3' }).check();
    await commentOf(theirs, QUESTIONS[run]).fill(`Words of ${name}.`);
    await theirs.getByRole('button', { name: 'Save and go to all themes' }).click();
    await expect(theirs).toHaveURL(new RegExp(`${assessmentHref(assessment)}$`), { timeout: SLOW_MS });
    await theirs.goto('/team');
    await expect(theirs.getByRole('row', { name: new RegExp(`^${name} \\(you\\)`) })).toContainText(
      'Priya Nair',
    );
    await expect(theirs.getByRole('link', { name: /^End place/ })).toHaveCount(0);

    await page.goto('/team');
    await page.getByRole('link', { name: `End place of ${name}` }).click();
    await expect(page.getByRole('main')).toContainText('They have no access from their next click on');
    await page.getByRole('button', { name: /^End the place/ }).click();
    await expect(page.getByText('The place has ended.')).toBeVisible({ timeout: SLOW_MS });

    await theirs.goto(assessmentHref(assessment));
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('You have no place here any more');
    const mails = await countMails(theirs.request, email);
    await theirs.context().clearCookies();
    await askForSignInMail(theirs, email);
    await page.goto(assessmentHref(assessment, 'check-answers'));
    const words = page.getByRole('row').filter({ hasText: `Words of ${name}.` });
    await expect(words.getByRole('cell', { name, exact: true })).toBeVisible();
    expect(await countMails(theirs.request, email)).toBe(mails);
    await theirs.context().close();
  },
);

test(
  'an invitation can be sent again and withdrawn, and then lets nobody in',
  { tag: '@no-js' },
  async ({ page }, { project }) => {
    test.slow();
    const stamp = `${project.name}-${Date.now()}`;
    const name = `Sol Vane of ${stamp}`;
    const email = `sol.vane.${stamp}@elmshire.example`;
    await enterAs(page, 'lead');
    await inviteAsLead(page, { name, email, role: 'viewer' });
    await expect(page.getByText('The invitation is on its way.')).toBeVisible({ timeout: SLOW_MS });
    await page.getByRole('button', { name: new RegExp(`^Send again.*${name}`) }).click();
    await expect(page.getByText('The invitation is on its way again.')).toBeVisible({ timeout: SLOW_MS });
    expect(await countMails(page.request, email)).toBe(2);
    await page.getByRole('button', { name: new RegExp(`^Withdraw.*${name}`) }).click();
    await expect(page.getByText('The invitation is withdrawn.')).toBeVisible({ timeout: SLOW_MS });
    await expect(page.getByRole('row', { name: new RegExp(`^${name}`) })).toHaveCount(0);
    await page.context().clearCookies();
    await askForSignInMail(page, email);
    await expect(page.getByRole('main')).toContainText('If we know your address');
    expect(await countMails(page.request, email)).toBe(2);
  },
);

test(
  'the only lead can neither leave nor become something else, and is told why',
  { tag: '@no-js' },
  async ({ page }) => {
    await enterAs(page, 'hartlow-lead');
    await page.goto('/team');
    await page.getByRole('link', { name: 'End place of Owen Pryce' }).click();
    const words = 'Owen Pryce is the only assessment lead of your council. Make somebody else one first';
    await expect(page.getByRole('main')).toContainText(words, { timeout: SLOW_MS });
    await expect(page.getByRole('button', { name: /^End the place/ })).toHaveCount(0);
    await page.goto('/team');
    await page.getByRole('link', { name: 'Change role of Owen Pryce' }).click();
    await page.getByRole('radio', { name: 'viewer', exact: true }).check();
    await page.getByRole('button', { name: 'Save the role' }).click();
    await expect(errorSummary(page)).toContainText(words, { timeout: SLOW_MS });
    await page.goto('/home');
    await expect(page.getByRole('banner')).toContainText('Owen Pryce, assessment lead');
  },
);

test('whom the lab lets into a council is seen by it, under whose name, also after they have gone', async ({
  page,
  browser,
}) => {
  test.slow();
  const name = `Quin Harrow ${Date.now()}`;
  await enterAs(page, 'lab-admin');
  await page.goto('/lab/people');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Work email address').fill(`quin.${Date.now()}@lab.example`);
  await page.getByLabel('Council or other body').selectOption({ label: 'Hartlow (demonstration)' });
  await page.getByRole('radio', { name: 'viewer', exact: true }).check();
  await page.getByRole('button', { name: /^Add/ }).click();
  await expect(page.getByText('The person is added.')).toBeVisible({ timeout: SLOW_MS });

  const lead = await (await browser.newContext()).newPage();
  await enterAs(lead, 'hartlow-lead');
  await lead.goto('/home');
  const note = lead.getByText(
    new RegExp(`^${name} was added as a viewer .* by Fiona Achterberg, Policy lab\\.`),
  );
  await expect(note).toBeVisible();
  await lead.goto('/team');
  await expect(lead.getByRole('row', { name: new RegExp(`^${name}`) })).toContainText(
    'Fiona Achterberg, Policy lab',
  );

  await page.getByRole('link', { name: `End place of ${name}, Hartlow (demonstration)` }).click();
  await page.getByRole('button', { name: /^End the place/ }).click();
  await expect(page.getByText('The place has ended.')).toBeVisible({ timeout: SLOW_MS });
  await lead.goto('/home');
  await expect(note).toContainText('The place ended on');
  for (const address of ['/home', '/team', '/team/invite']) {
    await lead.goto(address);
    expect(await findAxeFaults(lead), address).toEqual([]);
    await lead.setViewportSize({ width: 320, height: 800 });
    expect(await findOverflow(lead), address).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await findOverflow(page)).toBeLessThanOrEqual(0);
  await lead.context().close();
});
