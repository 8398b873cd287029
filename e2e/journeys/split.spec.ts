import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { addLink, at, changeTo, offer, signInByMail } from '@/e2e/support/handover';
import { readMailAbout } from '@/e2e/support/outbox';
import { findAxeFaults } from '@/e2e/support/page-checks';
import { SLOW_MS } from '@/e2e/support/planted';

/*
 * One council is split between two, once with script and once without: each run has councils of its own, because it
 * cannot be taken back.
 */

const COUNCILS = {
  chromium: {
    old: { name: 'Tarnside', email: 'stephen.iyer@tarnside.example' },
    north: { name: 'Millstow', email: 'abena.whitlock@millstow.example' },
    south: { name: 'Yarrowby', email: 'conor.haslam@yarrowby.example' },
  },
  'no-js': {
    old: { name: 'Tollgate End', email: 'marlon.sefton@tollgate-end.example' },
    north: { name: 'Mossgate', email: 'victor.adeleke@mossgate.example' },
    south: { name: 'Stonelea', email: 'ruth.kandel@stonelea.example' },
  },
};

type Named = { readonly name: string };

const NORTH = 'Drop-in centre in the north';
const SOUTH = 'Drop-in centre in the south';

test.use({ actionTimeout: SLOW_MS });

/** The old council's lead hands over to one successor, without a piece that belongs to the other. */
async function handOver(page: Page, old: Named, to: Named & { readonly without: string }): Promise<void> {
  const lead = page.getByText(`${old.name} is split`);
  await expect(lead).toBeVisible();
  await page.getByRole('checkbox', { name: to.without }).check();
  await page.getByRole('button', { name: `Hand over to ${to.name}` }).click();
  await expect(page.getByText(`${old.name} is handed over to ${to.name}.`)).toBeVisible();
}

/** Accepts, and sees of the old council's evidence what was not left out, and the whole of its record. */
async function accept(page: Page, old: Named, seen: { readonly there: string; readonly gone: string }) {
  await page.getByRole('link', { name: `You can accept ${old.name}` }).click();
  await expect(page.getByText(seen.there)).toBeVisible();
  await page.getByRole('button', { name: `Accept ${old.name}` }).click();
  await expect(page.getByText(`${old.name} is accepted.`)).toBeVisible();
  await page.goto(at(page, '/evidence'));
  await expect(page.getByRole('row').filter({ hasText: seen.there })).toContainText(`From ${old.name}`);
  await expect(page.getByText(seen.gone)).toHaveCount(0);
  await changeTo(page, old.name);
  await page.goto(at(page, '/evidence'));
  await expect(page.getByText(seen.gone).first()).toBeVisible();
}

test(
  'a council that is split is handed over to each of its successors, with what belongs to each (demand 15)',
  { tag: '@no-js' },
  async ({ page, browser }, { project }) => {
    test.slow();
    const { old, north, south } = project.name === 'no-js' ? COUNCILS['no-js'] : COUNCILS.chromium;
    await offer(page, old.name, north.name);
    await offer(page, old.name, south.name);

    const before = await signInByMail(browser, page, old.email);
    await addLink(before, NORTH);
    await addLink(before, SOUTH);
    for (const [to, without] of [
      [north, SOUTH],
      [south, NORTH],
    ] as const) {
      const subject = `${to.name} (demonstration) succeeds ${old.name} (demonstration)`;
      const { href } = await readMailAbout(page.request, old.email, subject);
      await before.goto(at(before, href));
      if (project.name !== 'no-js') expect(await findAxeFaults(before)).toEqual([]);
      await handOver(before, old, { ...to, without });
    }

    for (const [successor, there, gone] of [
      [north, NORTH, SOUTH],
      [south, SOUTH, NORTH],
    ] as const) {
      const after = await signInByMail(browser, page, successor.email);
      await accept(after, old, { there, gone });
      await after.context().close();
    }

    // Whoever was of the old council reads that two carry it on.
    await before.goto(at(before, '/home'));
    await expect(before.locator('main')).toContainText(north.name);
    await expect(before.locator('main')).toContainText(south.name);
    await before.context().close();
  },
);
