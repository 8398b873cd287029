import { expect, test } from '@playwright/test';
import { findOpenAssessment } from '@/e2e/support/assessments';
import { findAxeFaults, findOverflow } from '@/e2e/support/page-checks';
import { clientOf, enterAs } from '@/e2e/support/sessions';
import { assessmentHref, themeHref } from '@/lib/assessment/addresses';

/* Osierley is a district council: most of services for care-experienced adults asks it nothing. It writes nothing here. */

test(
  'a theme that asks a district council nothing says why, and leads on to one that asks something',
  { tag: '@no-js' },
  async ({ page }, { project }) => {
    const client = await clientOf('osierley-lead');
    const id = await findOpenAssessment(client, 'services-21-plus');
    await client.dispose();
    await enterAs(page, 'osierley-lead');
    await page.goto(assessmentHref(id));
    const row = page.getByRole('row', { name: /^Relationships and staying in touch/ });
    await expect(row).toContainText('None is asked of your type of authority');
    await expect(page.getByRole('table')).toContainText('not asked of your type of authority');

    await row.getByRole('link', { name: 'Relationships and staying in touch' }).click();
    await expect(page).toHaveURL(themeHref(id, 'rel'));
    const main = page.getByRole('main');
    await expect(main).toContainText('Every question of this theme is for another type of authority.');
    await expect(main).toContainText('This assessment was started for: District council in a two-tier area.');
    await expect(main).not.toContainText('0 questions');
    await expect(page.getByRole('button', { name: /^Save/ })).toHaveCount(0);
    if (project.name !== 'no-js') {
      expect(await findAxeFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      await expect.poll(() => findOverflow(page)).toBeLessThanOrEqual(0);
    }
    await main.getByRole('link', { name: 'Go on to Homes' }).click();
    await expect(page.getByRole('button', { name: /^Save and/ }).first()).toBeVisible();
  },
);
