import { expect, test } from '@playwright/test';
import { findMissedAssessment, findSentAssessment } from '@/e2e/support/assessments';
import { clientOf } from '@/e2e/support/sessions';
import { assessmentHref, startHref, themeHref } from '@/lib/assessment/addresses';
import { nextRoundWarning } from '@/lib/rounds/round-state';
import { noRoundIsOpen } from '@/lib/rounds/next-round';
import { whyLocked } from '@/lib/assessment/locked-words';
import { eachRole, orKeptFrom, pageOf, stopWords } from './states';

/* The round has ended and none follows. Nothing breaks, and whoever is stopped reads why (demand 19). */

const NO_ROUND_IS_OPEN = noRoundIsOpen(null);
const SAVE = 'Save and go to all themes';
const CLOSED = { state: 'closed', closesOn: '2026-01-01' } as const;

let notSent = '';
let sent = '';

test.beforeAll(async () => {
  const lead = await clientOf('lead');
  notSent = await findMissedAssessment(lead, 'services-21-plus');
  sent = await findSentAssessment(lead, 'protected-characteristic');
  await lead.dispose();
});

eachRole('the round closed before it was sent', (part) => {
  const stop = whyLocked(CLOSED, '2026-02-01', part);
  const words = stop === null ? [] : stopWords(stop);
  return [
    { address: assessmentHref(notSent), words, lacks: 'Start answering' },
    { address: themeHref(notSent, 'hom'), words, lacks: SAVE },
    { address: assessmentHref(notSent, 'check-answers'), words, lacks: 'Send' },
  ];
});

eachRole('no round is open', () => [
  { address: '/home', words: [NO_ROUND_IS_OPEN] },
  { address: '/assessments', words: [NO_ROUND_IS_OPEN] },
  {
    address: startHref('protected-characteristic'),
    words: [NO_ROUND_IS_OPEN, 'When it opens, this page has a button to start.'],
    lacks: 'Start',
  },
]);

eachRole('what was sent stays to be read', (part) => {
  const stop = whyLocked({ ...CLOSED, state: 'submitted' }, '2026-02-01', part);
  return orKeptFrom(part, [
    { address: assessmentHref(sent), words: stop === null ? [] : stopWords(stop), lacks: 'Open it again' },
    { address: assessmentHref(sent, 'check-answers'), words: ['Your answers', 'Sent'], lacks: 'Send' },
    {
      address: assessmentHref(sent, 'results'),
      words: [/The results of the \w+ \d{4} round came on \d+ \w+ \d{4}\./, 'lowest possible score'],
    },
  ]);
});

test('home shows the last results instead of a table of what can be started', async ({ browser }) => {
  const page = await pageOf(browser, 'lead');
  await page.goto('/home');
  await expect(page.getByRole('heading', { name: /^Results of / })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your assessments' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Compare with other councils' }).click();
  await expect(page.getByText(/results since \d+ \w+ \d{4}/).first()).toBeVisible();
  await page.context().close();
});

test('a lab administrator is warned at home that councils cannot start (demand 40)', async ({ browser }) => {
  const page = await pageOf(browser, 'lab-admin');
  await page.goto('/home');
  await expect(page.getByText(nextRoundWarning([], '2026-02-01') ?? 'no warning')).toBeVisible();
  await page.getByRole('link', { name: 'Set the next round' }).click();
  await expect(page.getByRole('button', { name: 'Set the round' })).toBeVisible();
  await page.context().close();
});
