import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { addLink, at, changeTo, offer, signInByMail } from '@/e2e/support/handover';
import { findAxeFaults } from '@/e2e/support/page-checks';
import { readMailAbout } from '@/e2e/support/outbox';
import { SLOW_MS } from '@/e2e/support/planted';
import { startHref } from '@/lib/assessment/addresses';
import { addEvidenceHref } from '@/lib/evidence/addresses';

/*
 * One council is handed over to another, once with script and once without: each run has a pair of its own, because it
 * cannot be taken back.
 */

const PAIRS = {
  chromium: {
    old: { name: 'Selwick', lead: 'Graham Owusu', email: 'graham.owusu@selwick.example' },
    successor: { name: 'Netherholt', lead: 'Faisal Redfern', email: 'faisal.redfern@netherholt.example' },
  },
  'no-js': {
    old: { name: 'Quillhampton', lead: 'Lucia Drummond', email: 'lucia.drummond@quillhampton.example' },
    successor: { name: 'Downsmere', lead: 'Aled Ferreira', email: 'aled.ferreira@downsmere.example' },
  },
};

const TITLE = 'Corporate parenting strategy that moves over';

test.use({ actionTimeout: SLOW_MS });

test(
  'a council is handed over by name: its record stays readable and its successor carries it on (demand 15)',
  { tag: '@no-js' },
  async ({ page, browser }, { project }) => {
    test.slow();
    const { old, successor } = project.name === 'no-js' ? PAIRS['no-js'] : PAIRS.chromium;
    const faults = (of: Page) => (project.name === 'no-js' ? [] : findAxeFaults(of));

    await offer(page, old.name, successor.name);
    const before = await signInByMail(browser, page, old.email);
    await addLink(before, TITLE);

    const { href } = await readMailAbout(
      page.request,
      old.email,
      `${successor.name} (demonstration) succeeds ${old.name} (demonstration)`,
    );
    await before.goto(at(before, href));
    await expect(before.getByRole('heading', { level: 1 })).toHaveText(`${old.name} to ${successor.name}`);
    await expect(before.getByText(TITLE)).toBeVisible();
    expect(await faults(before)).toEqual([]);
    await before.getByRole('button', { name: `Hand over to ${successor.name}` }).click();
    await expect(before.getByText(`${old.name} is handed over to ${successor.name}.`)).toBeVisible();

    const after = await signInByMail(browser, page, successor.email);
    await after.getByRole('link', { name: `You can accept ${old.name}` }).click();
    await expect(after.getByText(TITLE)).toBeVisible();
    expect(await faults(after)).toEqual([]);
    await after.getByRole('button', { name: `Accept ${old.name}` }).click();
    await expect(after.getByText(`${old.name} is accepted.`)).toBeVisible();

    // The evidence is the successor's now, and says where it comes from.
    await after.goto(at(after, '/evidence'));
    const piece = after.getByRole('row').filter({ hasText: TITLE });
    await expect(piece).toContainText(`From ${old.name}: added there by ${old.lead}`);

    // The old record is read, through a place to read from, and every page says whose it is.
    await changeTo(after, old.name);
    await expect(after.getByRole('banner')).toContainText(`${successor.lead}, viewer`);
    await after.goto(at(after, '/assessments'));
    await expect(after.getByText(`${successor.name} succeeded ${old.name} on`)).toBeVisible();
    await expect(after.getByRole('link', { name: /results/i }).first()).toBeVisible();
    expect(await faults(after)).toEqual([]);

    // Nobody of the old council writes any more, and each is told why and who carries it on.
    await before.goto(at(before, addEvidenceHref('link')));
    await expect(before).toHaveURL(/\/not-your-role/);
    await expect(before.getByText('This record can be read and not changed.')).toContainText(successor.lead);
    await expect(before.getByRole('banner')).toContainText(`${old.lead}, viewer`);

    // The successor's next assessment begins with what was sent there.
    await changeTo(after, successor.name);
    await after.goto(at(after, startHref('protected-characteristic')));
    await after.getByRole('radio', { name: `The answers that ${old.name} sent in the` }).check();
    await after.getByRole('button', { name: 'Start' }).click();
    await expect(after.getByText(/answers? came over from/)).toBeVisible();

    // Each answer that came over links to the old one, through the place that it is read from.
    await after.locator('.ct-tasks a, .ct-table a').filter({ hasNotText: 'History' }).first().click();
    await after
      .getByRole('link', { name: `Answer of ${old.name}, ` })
      .first()
      .click();
    await expect(after.getByRole('radio', { name: `${old.name} (demonstration)` })).toBeChecked();
    await after.getByRole('button', { name: 'Continue' }).click();
    await expect(after.getByRole('heading', { level: 1 })).toContainText('History of one answer');
    await expect(after.getByText(`${successor.name} succeeded ${old.name} on`)).toBeVisible();
    await before.context().close();
    await after.context().close();
  },
);
