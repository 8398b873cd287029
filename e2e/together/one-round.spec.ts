import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { choice } from '@/e2e/support/answering';
import { inviteAsLead } from '@/e2e/support/invited';
import { readMailAbout } from '@/e2e/support/outbox';
import { commentOf, expectSaved, question, writeComment } from '@/e2e/support/theme-page';
import {
  approvalHref,
  assessmentHref,
  conversationHref,
  questionPageHref,
  themeHref,
  whoAnswersHref,
} from '@/lib/assessment/addresses';
import { judgementField } from '@/lib/review/field-names';
import { LEAD, TEAM, TEAM_KEYS, acceptPlace, browserAt, enterReady } from './people';

/* One round of a council, from its first invitation to its second copy. Five people, two instances, one database. */

const HOMES = { theme: 'hom', shared: 's21-hom-03', other: 's21-hom-04' } as const;
const REASON = 'Since when? Name the protocol.';

type People = Readonly<Record<'owen' | keyof typeof TEAM, Page>>;

async function startServices(owen: Page): Promise<string> {
  await owen.goto('/assessments/new/services-21-plus');
  await owen.getByRole('button', { name: 'Start' }).click();
  await expect(owen).toHaveURL(/\/assessments\/[0-9a-f-]{36}$/);
  return owen.url().split('/').at(-1) ?? '';
}

async function inviteAndJoin({ owen, ...others }: People): Promise<void> {
  for (const key of TEAM_KEYS) {
    await inviteAsLead(owen, TEAM[key]);
    await expect(owen.getByText('The invitation is on its way.')).toBeVisible();
    await acceptPlace(others[key], TEAM[key]);
  }
}

async function delegate({ owen, aisha }: People, id: string): Promise<void> {
  await owen.goto(whoAnswersHref(id));
  await owen.locator(`[name="theme.${HOMES.theme}"]`).check();
  await owen.getByLabel('Give questions to').selectOption({ label: TEAM.aisha.name });
  await owen.getByRole('button', { name: 'Give the ticked questions' }).click();
  await expect(owen.getByText(/^The questions are given/)).toBeVisible();
  const { href } = await readMailAbout(aisha.request, TEAM.aisha.email, `${LEAD.name} has given you`);
  await aisha.goto(href);
  await expect(aisha.getByRole('table').first().locator('tbody tr')).toHaveCount(6);
}

/** Both write the same answer before either sees the other's. */
async function clash({ aisha, ben }: People, id: string): Promise<void> {
  await aisha.goto(themeHref(id, HOMES.theme));
  await ben.goto(themeHref(id, HOMES.theme));
  await Promise.all([
    choice(aisha, HOMES.other, { state: '2' }).check(),
    writeComment(ben, HOMES.shared, 'Ben: two flats with support.'),
  ]);
  await expectSaved(aisha, HOMES.other);
  await commentOf(aisha, HOMES.shared).fill('Aisha: a protocol with housing.');
  const both = question(aisha, HOMES.shared).getByRole('group', { name: /^Two people wrote this answer/ });
  await expect(both.getByText('Ben: two flats with support.').first()).toBeVisible();
  await both.getByRole('radio', { name: 'Keep my answer, with one comment from both' }).check();
  await both.getByRole('button', { name: 'Keep this' }).click();
  await expect(both).toHaveCount(0);
  await expectSaved(aisha, HOMES.shared);
  await choice(aisha, HOMES.shared, { state: '3' }).check();
  await expectSaved(aisha, HOMES.shared);
  await ben.reload();
  await expect(commentOf(ben, HOMES.shared)).toHaveValue(/^(?=[^]*Aisha: a protocol)(?=[^]*Ben: two flats)/);
  await expect(ben.getByRole('main')).toContainText(`${TEAM.aisha.name} was on this page`);
}

async function talk({ aisha, ben }: People, id: string): Promise<void> {
  await ben.goto(conversationHref(id, HOMES.shared));
  await ben.getByLabel('Say something').fill(`@Aisha, is the protocol signed?`);
  await ben.getByRole('button', { name: /^Begin|^Say|^Start/ }).click();
  await expect(ben.getByText(`Waits for ${TEAM.aisha.name} since`)).toBeVisible();
  await aisha.goto('/home');
  await expect(aisha.getByRole('heading', { name: 'What people ask you' })).toBeVisible();
  await aisha.goto(conversationHref(id, HOMES.shared));
  await aisha.getByLabel(/^Your reply/).fill('Signed in May.');
  await aisha.getByRole('button', { name: /^Reply/ }).click();
  await expect(aisha.getByText('Signed in May.')).toBeVisible();
  await ben.reload();
  await expect(ben.getByText('Signed in May.')).toBeVisible();
  await ben.getByRole('button', { name: /^Mark as resolved/ }).click();
  await expect(ben.getByText(`Resolved by ${TEAM.ben.name} on`)).toBeVisible();
}

async function addEvidence({ aisha, ben }: People, id: string): Promise<void> {
  await aisha.goto(questionPageHref(id, HOMES.shared, 'evidence'));
  await aisha.getByRole('button', { name: 'Add a file' }).click();
  await aisha.getByLabel('Title').fill('Joint housing protocol');
  const buffer = Buffer.from('Signed,May\n1,1\n');
  await aisha
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'protocol.csv', mimeType: 'text/csv', buffer });
  await aisha.getByRole('button', { name: 'Add a file' }).click();
  await expect(aisha.getByText('Evidence: documented.')).toBeVisible();
  await ben.goto(themeHref(id, HOMES.theme));
  await expect(question(ben, HOMES.shared)).toContainText('Joint housing protocol');
}

const JUDGEMENT = 'Nobody I know has heard of the protocol.';

/** The reviewer agrees to paid time first, judges without a word of the council's, and hands it over. */
async function reviewBlind({ owen, dot }: People, id: string): Promise<void> {
  await owen.goto(assessmentHref(id, 'review'));
  await owen.getByRole('radio', { name: TEAM.dot.name }).check();
  await owen.getByRole('radio', { name: 'Care-experienced adviser' }).check();
  await owen.getByRole('radio', { name: 'Yes', exact: true }).check();
  await owen.getByLabel('Hours', { exact: true }).fill('2.5');
  await owen.getByLabel('What is paid').fill('25');
  await owen.getByRole('radio', { name: 'An hour' }).check();
  await owen.getByRole('checkbox', { name: 'They judge without seeing your answers' }).check();
  await owen.getByRole('button', { name: 'Ask for the review' }).click();
  await expect(owen.getByText(`Waiting for ${TEAM.dot.name} to agree to the time.`)).toBeVisible();

  await dot.goto(assessmentHref(id, 'review'));
  await dot.getByRole('radio', { name: 'A level for each question, with a comment where you want' }).check();
  await dot.getByRole('radio', { name: /^As (a|the) care-experienced adviser/ }).check();
  await dot.getByRole('button', { name: 'Agree to the time and begin' }).click();
  await expect(dot.getByRole('button', { name: 'Hand the review over' })).toBeVisible();
  for (const page of ['', 'check-answers', `themes/${HOMES.theme}`]) {
    await dot.goto(assessmentHref(id, page));
    expect(await dot.content(), page).not.toContain('Aisha: a protocol with housing.');
  }
  await dot.goto(assessmentHref(id, `review/${HOMES.theme}`));
  const judged = dot.locator(`[id="${HOMES.shared}"]`);
  expect(await dot.content()).not.toContain('Aisha: a protocol with housing.');
  await dot.locator(`[name="${judgementField(HOMES.shared)}"][value="1"]`).check();
  await judged.getByLabel('In your own words').fill(JUDGEMENT);
  await dot.getByRole('button', { name: 'Save what I say' }).click();
  await dot.goto(assessmentHref(id, 'review'));
  await dot.getByLabel('How many hours did it take you in all?').fill('2');
  await dot.getByRole('checkbox', { name: /^I hand it over without/ }).check();
  await dot.getByRole('button', { name: 'Hand the review over' }).click();
  await expect(dot.getByRole('button', { name: 'Hand the review over' })).toHaveCount(0);
  await owen.reload();
  await expect(owen.getByText(JUDGEMENT).first()).toBeVisible();
  await expect(owen.getByRole('button', { name: /settle/i })).toHaveCount(0);
}

async function askForApproval(owen: Page, id: string): Promise<void> {
  await owen.goto(assessmentHref(id, 'check-answers'));
  await owen.getByRole('button', { name: /^Ask Councillor Chandra Lowe to approve/ }).click();
  await expect(owen.getByText(/^Waiting for Councillor Chandra Lowe since/)).toBeVisible();
}

async function sendBackAndApprove({ owen, aisha, chandra }: People, id: string): Promise<void> {
  await askForApproval(owen, id);
  await chandra.goto(approvalHref(id));
  const claim = chandra.locator(`#${HOMES.shared}`);
  await claim.getByText(/^Send this back/).click();
  await claim.getByLabel('Reason').fill(REASON);
  await chandra.getByRole('radio', { name: 'Send back' }).check();
  await chandra.getByRole('button', { name: 'Record my decision' }).click();
  await expect(chandra.getByRole('main').getByRole('alert')).toBeVisible();

  const { href, text } = await readMailAbout(aisha.request, TEAM.aisha.email, 'back to you');
  expect(text).toContain(REASON);
  await aisha.goto(href);
  await expect(question(aisha, HOMES.shared).getByText(REASON)).toBeVisible();
  await writeComment(aisha, HOMES.shared, 'The joint protocol, signed in May 2026.');

  await askForApproval(owen, id);
  await chandra.goto(approvalHref(id));
  await expect(chandra.getByText('1 answer has changed since the last decision.')).toBeVisible();
  await expect(chandra.locator(`#${HOMES.other}`)).toHaveCount(0);
  await expect(chandra.locator(`#${HOMES.shared}`)).toContainText(`Sent back last time: “${REASON}”`);
  await chandra.getByRole('radio', { name: 'Approve' }).check();
  await chandra.getByRole('button', { name: 'Record my decision' }).click();
  await expect(chandra.getByText(/^You approved these answers\./)).toBeVisible();
}

async function recordRoute(owen: Page, id: string): Promise<void> {
  await owen.goto(assessmentHref(id, 'sign-off'));
  await owen.getByLabel('Scrutiny comment').fill('Asked for the protocol to be published.');
  await owen.getByLabel('Consultation held').fill('Six care-experienced people, paid.');
  const document = owen.getByLabel('Equality Impact Assessment in your evidence');
  await document.selectOption({ label: 'Joint housing protocol' });
  await owen.getByLabel('Decision', { exact: true }).fill('To send it, and to come back in March.');
  await owen.getByLabel('Body that decided').fill('Cabinet');
  await owen.getByLabel('Minute reference').fill('CAB/2026/7');
  await owen.getByRole('button', { name: 'Save the record' }).click();
  await expect(owen.getByText('The record is saved.')).toBeVisible();
  await expect(owen.getByRole('link', { name: 'Joint housing protocol' })).toBeVisible();
}

async function send(owen: Page, id: string): Promise<void> {
  await owen.goto(assessmentHref(id, 'check-answers'));
  await owen.getByRole('checkbox', { name: /^These answers are honest/ }).check();
  await owen.getByRole('checkbox', { name: /^Send with coverage of/ }).check();
  await owen.getByRole('button', { name: /^Send with \d+ gaps?$/ }).click();
  await expect(owen).toHaveURL(/\/results\?sent/);
}

async function reopenAndSendAgain({ owen, ben }: People, id: string): Promise<void> {
  await owen.goto(assessmentHref(id, 'reopen'));
  await owen.getByLabel('Why it is opened again').fill('The committee corrected a figure.');
  await owen.getByRole('button', { name: 'Open it again' }).click();
  await expect(owen.getByText(/The committee corrected a figure\./).first()).toBeVisible();
  await ben.goto(themeHref(id, HOMES.theme));
  await writeComment(ben, HOMES.other, 'Corrected by the committee.');
  await send(owen, id);
  await owen.getByRole('link', { name: /^Copy 1, sent on .*The committee corrected a figure\./ }).click();
  await expect(owen.getByText(/^This is copy 1, as it was sent\./)).toBeVisible();
  await owen.getByRole('link', { name: 'Full report, for printing' }).click();
  await expect(owen.getByRole('main')).not.toContainText('Corrected by the committee.');
  await owen.goto(assessmentHref(id, 'report'));
  await expect(owen.getByRole('main')).toContainText('Corrected by the committee.');
}

test('five people on two instances answer, disagree, check, decide, send and open again', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const people: People = {
    owen: await browserAt(browser, 'first'),
    aisha: await browserAt(browser, 'second'),
    ben: await browserAt(browser, 'first'),
    chandra: await browserAt(browser, 'second'),
    dot: await browserAt(browser, 'first'),
  };
  const { owen, aisha } = people;
  await enterReady(owen, LEAD.name);
  const id = await test.step('start', () => startServices(owen));
  await test.step('invite', () => inviteAndJoin(people));
  await test.step('delegate', () => delegate(people, id));
  await test.step('answer at once, and clash', () => clash(people, id));
  await test.step('comment', () => talk(people, id));
  await test.step('evidence', () => addEvidence(people, id));
  await test.step('blind review', () => reviewBlind(people, id));
  await test.step('send back, resubmit, approve', () => sendBackAndApprove(people, id));
  await test.step('sign off', () => recordRoute(owen, id));
  await test.step('submit', () => send(owen, id));
  await aisha.goto(assessmentHref(id, 'report'));
  await expect(aisha.getByText(`Approved by ${TEAM.chandra.name}`).first()).toBeVisible();
  await expect(aisha.getByText('CAB/2026/7').first()).toBeVisible();
  await expect(aisha.getByText(JUDGEMENT).first()).toBeVisible();
  await test.step('reopen', () => reopenAndSendAgain(people, id));
});
