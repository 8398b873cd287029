import { expect, test } from '@playwright/test';
import { ensureAssessment } from '@/e2e/support/assessments';
import { clientOf, elmshireIds } from '@/e2e/support/sessions';
import { onlyHolders } from '@/lib/access/permission-words';
import { roleAllows } from '@/lib/access/permissions';
import { approvalHref, assessmentHref, themeHref } from '@/lib/assessment/addresses';
import { REPLY_IN_PLACE } from '@/lib/assessment/sent-back-words';
import { whyLocked, whyReadOnly } from '@/lib/assessment/locked-words';
import type { AssessmentState } from '@/lib/assessment/assessment-state';
import type { Stop } from '@/lib/assessment/locked-words';
import { eachRole, orKeptFrom, pageOf, stopWords } from './states';
import type { CouncilPart } from './states';

/* Demand 19: whoever is stopped reads why, who can change it and what happens next. Each role of Elmshire in each state. */

const SAVE = 'Save and go to all themes';
const TODAY = '2026-01-01';
const LATER = '2026-02-01';
const EARLIER = '2025-12-31';

let open = '';
let sent = '';
let parenting = '';

test.beforeAll(async () => {
  ({ open, sent } = await elmshireIds());
  const lead = await clientOf('lead');
  parenting = await ensureAssessment(lead, 'corporate-parenting').catch(() => parenting);
  await lead.dispose();
});

function said(stop: Stop | null) {
  return stop === null ? [] : stopWords(stop);
}

function locked(state: AssessmentState, closesOn: string, part: CouncilPart) {
  return said(whyLocked({ state, closesOn }, TODAY, part));
}

eachRole('open', (part) => [
  {
    address: themeHref(open, 'hea'),
    words: said(whyReadOnly({ state: 'open', closesOn: LATER }, TODAY, part)),
    ...(roleAllows(part, 'answer:edit') ? { has: SAVE } : { lacks: SAVE }),
  },
]);

eachRole('sent back', (part) => [
  {
    address: themeHref(open, 'hom'),
    words: [
      /Councillor Ana Reyes sent this back on \d+ \w+ \d{4}/,
      'Say on which day the 38 places were counted',
      roleAllows(part, 'answer:edit') ? REPLY_IN_PLACE : onlyHolders('answer:edit'),
    ],
  },
]);

eachRole('waiting for an approver', (part) => {
  const decides = roleAllows(part, 'assessment:approve');
  return [
    {
      address: approvalHref(open),
      words: [
        /Waiting for Councillor Ana Reyes(?: \(you\))? since \d+ \w+ \d{4}\. Priya Nair asked\./,
        decides ? 'What do you decide?' : onlyHolders('assessment:approve'),
      ],
      ...(decides ? { has: 'Record my decision' } : { lacks: 'Record my decision' }),
    },
  ];
});

eachRole('sent, and the round has closed', (part) => [
  {
    address: assessmentHref(sent),
    words: locked('submitted', EARLIER, part),
    lacks: 'Open it again, with a reason',
  },
  { address: themeHref(sent, 'hom'), words: locked('submitted', EARLIER, part), lacks: SAVE },
]);

test.describe('sent in an open round', () => {
  test.beforeAll(async ({ browser }) => {
    const lead = await pageOf(browser, 'lead');
    await lead.goto(assessmentHref(parenting, 'check-answers'));
    const box = lead.getByRole('checkbox');
    if ((await box.count()) > 0) {
      for (const each of await box.all()) await each.check();
      await lead.getByRole('button', { name: /^Send/ }).click();
      await expect(lead).toHaveURL(/\/results\?sent/);
    }
    await lead.context().close();
  });

  eachRole('sent', (part) =>
    orKeptFrom(part, [
      {
        address: assessmentHref(parenting),
        words: locked('submitted', LATER, part),
        ...(roleAllows(part, 'assessment:reopen')
          ? { has: 'Open it again, with a reason' }
          : { lacks: 'Open it again, with a reason' }),
      },
      { address: themeHref(parenting, 'home'), words: locked('submitted', LATER, part), lacks: SAVE },
    ]),
  );

  test.describe('and opened again', () => {
    test.beforeAll(async ({ browser }) => {
      const lead = await pageOf(browser, 'lead');
      await lead.goto(assessmentHref(parenting, 'reopen'));
      const reason = lead.getByLabel('Why it is opened again');
      if ((await reason.count()) > 0) {
        await reason.fill('A figure was wrong.');
        await lead.getByRole('button', { name: 'Open it again' }).click();
        await expect(lead.getByRole('main')).toContainText('A figure was wrong.');
      }
      await lead.context().close();
    });

    eachRole('opened again', (part) =>
      orKeptFrom(part, [
        {
          address: assessmentHref(parenting, 'check-answers'),
          words: [
            /Opened again on \d+ \w+ \d{4} by Priya Nair, because: “A figure was wrong.”/,
            'The copy that was sent stays',
          ],
        },
        {
          address: themeHref(parenting, 'home'),
          words: said(whyReadOnly({ state: 'open', closesOn: LATER }, TODAY, part)),
          ...(roleAllows(part, 'answer:edit') ? { has: SAVE } : { lacks: SAVE }),
        },
      ]),
    );
  });
});

test.describe('not theirs', () => {
  test('another council’s lead is told that there is nothing here for them', async ({ browser }) => {
    const page = await pageOf(browser, 'hartlow-lead');
    const reply = await page.goto(assessmentHref(open));
    expect(reply?.status()).toBe(404);
    await expect(page.getByRole('main')).toContainText('may belong to another council');
    await page.context().close();
  });

  test('the lab is told that its role cannot do this, and who can', async ({ browser }) => {
    const page = await pageOf(browser, 'lab-member');
    await page.goto(assessmentHref(open));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your role cannot do this');
    await expect(page.getByRole('main')).toContainText(onlyHolders('assessment:read'));
    await page.context().close();
  });

  test('nobody is asked to sign in, and comes back to where they were going', async ({ page }) => {
    await page.goto(assessmentHref(open));
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await page.getByRole('button', { name: /Priya Nair/ }).click();
    await expect(page).toHaveURL(new RegExp(`${assessmentHref(open)}$`));
  });
});
