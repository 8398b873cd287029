import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { ACCESS } from '@/e2e/access-matrix';
import { findSentAssessment } from '@/e2e/support/assessments';
import { readSignInMail } from '@/e2e/support/outbox';
import { findAxeFaults, findOverflow } from '@/e2e/support/page-checks';
import { SLOW_MS } from '@/e2e/support/planted';
import { clientOf, elmshireIds, enterAs } from '@/e2e/support/sessions';
import { errorSummary } from '@/e2e/support/theme-page';
import { NOT_LET_SEE } from '@/lib/review/review-words';
import { judgesBlindWords } from '@/lib/team/team-words';
import { answerHref, assessmentHref, reviewHref, reviewThemeHref } from '@/lib/assessment/addresses';

test.use({ actionTimeout: SLOW_MS });

let sent = '';

test.beforeAll(async () => {
  const lead = await clientOf('lead');
  sent = await findSentAssessment(lead, 'corporate-parenting');
  await lead.dispose();
});

async function inviteReviewer(page: Page, { name, email }: Record<'name' | 'email', string>): Promise<void> {
  await page.goto('/team/invite');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Work email address').fill(email);
  await page.getByRole('radio', { name: 'reviewer', exact: true }).check();
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText('The invitation is on its way.')).toBeVisible();
}

async function comeIn(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/sign-in');
  await page.getByLabel('Your work email address').fill(email);
  await page.getByRole('button', { name: 'Send me the email' }).click();
  await expect(page).toHaveURL(/\/sign-in\/code$/);
  const { code } = await readSignInMail(page.request, email);
  await page.getByLabel('Six-digit code').fill(code);
  await page.locator('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: /^Accept/ }).click();
  await expect(page.getByRole('banner')).toContainText('reviewer');
  return page;
}

async function ask(page: Page, name: string): Promise<void> {
  await page.goto(reviewHref(sent));
  await page.getByRole('button', { name: 'Ask for the review' }).click();
  await expect(errorSummary(page)).toContainText('Select who you ask');
  await page.getByRole('radio', { name }).check();
  await page.getByRole('radio', { name: 'Care-experienced adviser' }).check();
  await page.getByRole('radio', { name: 'No, a peer council reviews without pay' }).check();
  await page.getByRole('button', { name: 'Ask for the review' }).click();
  await expect(errorSummary(page)).toContainText('A care-experienced adviser is paid');
  await page.getByRole('radio', { name: 'Yes' }).check();
  await page.getByLabel('Hours', { exact: true }).fill('3.5');
  await page.getByRole('button', { name: 'Ask for the review' }).click();
  await expect(errorSummary(page)).toContainText('Enter what is paid');
  await page.getByLabel('What is paid').fill('25');
  await page.getByRole('radio', { name: 'An hour' }).check();
  await page.getByRole('checkbox', { name: 'They judge without seeing your answers' }).check();
  for (const [part, value] of Object.entries({ Day: '31', Month: '2', Year: '2099' }))
    await page.getByRole('textbox', { name: part }).fill(value);
  await page.getByRole('button', { name: 'Ask for the review' }).click();
  await expect(errorSummary(page)).toContainText(/real/);
  await page.getByRole('textbox', { name: 'Month' }).fill('3');
  await page.getByRole('button', { name: 'Ask for the review' }).click();
  await expect(page.getByText('They are asked.')).toBeVisible();
}

/** Whoever is to judge without sight of the answers cannot be shown them for an afternoon. */
async function refuseAnotherRole(page: Page, name: string): Promise<void> {
  await page.goto('/team');
  await page.getByRole('row').filter({ hasText: name }).getByRole('link', { name: /role/i }).click();
  await page.getByRole('radio', { name: 'viewer', exact: true }).check();
  await page.getByRole('button', { name: 'Save the role' }).click();
  await expect(errorSummary(page)).toContainText(judgesBlindWords(name));
}

test(
  'a reviewer agrees to paid time, judges blind and hands over; the council replies; only the reviewer settles (demands 13, 27)',
  { tag: '@no-js' },
  async ({ page, browser }, { project }) => {
    test.slow();
    const stamp = `${project.name}-${Date.now()}`;
    const name = `Jo Field of ${stamp}`;
    const email = `jo.field.${stamp}@elmshire.example`.toLowerCase();
    const words = `Nobody asked us. Written by ${stamp}`;
    await enterAs(page, 'lead');
    await inviteReviewer(page, { name, email });
    const theirs = await comeIn(browser, email);
    await theirs.goto(assessmentHref(sent, 'results'));
    await expect(theirs).toHaveURL(new RegExp(`${reviewHref(sent)}$`));
    await expect(theirs.getByRole('main')).toContainText(NOT_LET_SEE.why);
    await ask(page, name);
    await refuseAnotherRole(page, name);

    await theirs.goto('/home');
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('One thing needs you');
    await expect(theirs.getByRole('main')).toContainText('It is needed by 31 March 2099.');
    await theirs.goto(assessmentHref(sent, 'results'));
    await expect(theirs).toHaveURL(new RegExp(`${reviewHref(sent)}$`));
    await expect(theirs.getByRole('main')).toContainText(
      'Until you agree, the council’s answers are kept out',
    );
    await expect(theirs.getByRole('main')).toContainText('3.5 hours, paid: £25 an hour');
    await theirs.getByRole('radio', { name: 'A level for each question' }).check();
    await theirs.getByRole('radio', { name: 'As a care-experienced adviser' }).check();
    await theirs.getByRole('button', { name: 'Agree to the time and begin' }).click();
    await expect(theirs.getByText('You have agreed. You can begin.')).toBeVisible();

    await theirs.getByRole('link', { name: /Leadership/ }).click();
    await expect(theirs.getByRole('main')).not.toContainText('The council says');
    const [first, second] = [theirs.locator('section.ct-q').first(), theirs.locator('section.ct-q').nth(1)];
    await first.getByLabel('In your own words').fill('Words without a level');
    await theirs.getByRole('button', { name: 'Save what I say' }).click();
    await expect(errorSummary(theirs)).toContainText('Select a level, or that you cannot say');
    await first.getByRole('radio', { name: /^Not started/ }).check();
    await first.getByLabel('In your own words').fill(words);
    await second.getByRole('radio', { name: /^I cannot say/ }).check();
    await theirs.getByRole('button', { name: 'Save what I say' }).click();
    await expect(theirs.getByText('Nobody else reads it before you hand your review over.')).toBeVisible();
    await page.goto(reviewHref(sent));
    await expect(page.getByRole('main')).not.toContainText(words);

    await theirs.getByLabel('How many hours did it take you in all?').fill('4');
    await theirs.getByRole('button', { name: 'Hand the review over' }).click();
    await expect(errorSummary(theirs).filter({ hasText: 'There is a problem' })).toContainText(
      'Tick that you hand it over',
    );
    await theirs.getByRole('checkbox', { name: /^I hand it over without/ }).check();
    await theirs.getByRole('button', { name: 'Hand the review over' }).click();
    await expect(theirs.getByText('Your review is handed over.')).toBeVisible();
    await expect(theirs.getByRole('listitem').filter({ hasText: words })).toContainText('Not started');

    await page.goto(reviewHref(sent));
    const difference = page.getByRole('listitem').filter({ hasText: words });
    await expect(page.getByText('Mark as settled')).toHaveCount(0);
    await difference.locator('summary', { hasText: 'Reply' }).click();
    await difference.getByLabel('Your reply').fill(`We will ask. Reply to ${stamp}`);
    await difference.getByRole('button', { name: 'Reply' }).click();
    await expect(page.getByText('Your reply stands beside the reviewer’s words.')).toBeVisible();
    for (const part of ['results', 'report']) {
      await page.goto(assessmentHref(sent, part));
      await expect(page.getByRole('main')).toContainText(words);
      await expect(page.getByRole('main')).not.toContainText(name);
    }
    const csv = await page.request.get(assessmentHref(sent, 'report.csv'));
    expect((await csv.text()).split('\n').find((row) => row.includes(words))).toContain('not settled');

    await theirs.goto(reviewHref(sent));
    const theirDifference = theirs.getByRole('listitem').filter({ hasText: words });
    await expect(theirDifference).toContainText(`Reply to ${stamp}`);
    await theirDifference.locator('summary', { hasText: 'Mark as settled' }).click();
    await theirDifference.getByLabel('What settled it').fill('They asked us.');
    await theirDifference.getByRole('button', { name: 'Mark as settled' }).click();
    await expect(theirs.getByText('The difference is settled.')).toBeVisible();
    await page.goto(assessmentHref(sent, 'report'));
    const settled = page.getByRole('table', { name: 'What each side said, and when it was settled' });
    await expect(settled.getByRole('row').filter({ hasText: words })).toContainText('They asked us.');
    if (project.name === 'chromium') {
      expect(await findOverflow(page)).toBe(0);
      expect(await findAxeFaults(page)).toEqual([]);
    }
    await theirs.context().close();
  },
);

/** Their review, or that their role cannot do this. */
const BLIND_MEETS = /\/review(\/rel)?$|^\/not-your-role$/;

/** What a person sees of a page: without the marks of its own request, and whom to ask, which other tests change. */
function seen(html: string): string {
  return (/<main\b.*?<\/main>/s.exec(html)?.[0] ?? '')
    .replace(/<input\b[^>]*type="hidden"[^>]*>/g, '')
    .replace(/(<h1 class="ct-h1">Your role cannot do this<.*?Ask )[^<]*/s, '$1');
}

/** Pages of a council's whole work, on which other tests change what stands meanwhile: read for the planted words alone. */
const OF_EVERYBODY = new Set(['/assessments', '/home', '/sign-in', '/team', '/demonstration/outbox']);

function withoutEverybodys(pages: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(pages).filter(([address]) => !OF_EVERYBODY.has(address)));
}

test('a blind reviewer gets the same pages, byte for byte, whatever the council says (demand 27)', async () => {
  test.slow();
  const [lead, blind] = [await clientOf('lead'), await clientOf('peer-reviewer')];
  const { open, sent: reviewed } = await elmshireIds();
  const place = { theme: 'rel', question: 's21-rel-02' };
  const addresses = [open, reviewed].flatMap((id) =>
    Object.values(ACCESS)
      .filter(({ method }) => method === 'GET')
      .map(({ address }) => address({ id, ...place })),
  );
  const all = [...new Set([...addresses, reviewThemeHref(open, 'rel')])];
  const read = async () => {
    const pages: Record<string, string> = {};
    for (const address of all) {
      const reply = await blind.get(address);
      pages[address] = seen(await reply.text());
      // Files and autosave answer for themselves: they are refused to every reviewer.
      const isPage = /^\/assessments\/[0-9a-f-]{36}/.test(address) && reply.ok();
      if (isPage) expect(new URL(reply.url()).pathname, address).toMatch(BLIND_MEETS);
    }
    return pages;
  };
  const before = await read();
  const version = await versionOf(lead, open);
  await save({ version, state: '4', comment: 'Planted by the test of blind review' });
  const after = await read();
  expect(withoutEverybodys(after)).toEqual(withoutEverybodys(before));
  for (const [address, html] of Object.entries(after))
    expect(html, address).not.toContain('Planted by the test of blind review');
  for (const [address, html] of Object.entries(before))
    expect(html, address).not.toContain('One letter a year to the last known address');
  await save({ version: version + 1, state: '1', comment: 'One letter a year to the last known address.' });
  await lead.dispose();
  await blind.dispose();

  async function save({ version: at, ...said }: { version: number; state: string; comment: string }) {
    const typed = { version: String(at), ...said };
    const reply = await lead.post(answerHref(open, place.question), {
      multipart: Object.fromEntries(
        Object.entries(typed).map(([field, text]) => [`${place.question}.${field}`, text]),
      ),
      headers: { Origin: new URL((await lead.get('/home')).url()).origin },
    });
    expect(reply.status()).toBe(200);
  }
});

async function versionOf(
  client: Awaited<ReturnType<typeof clientOf>>,
  assessmentId: string,
): Promise<number> {
  const html = await (await client.get(assessmentHref(assessmentId, 'themes/rel'))).text();
  const tag = /<input[^>]*name="s21-rel-02\.version"[^>]*>/.exec(html)?.[0] ?? '';
  return Number(/value="(\d+)"/.exec(tag)?.[1]);
}
