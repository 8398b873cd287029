import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Breadcrumbs } from './breadcrumbs';
import { attributes, because, content, contentOf, officialExamples } from './fixtures.testing';

test.each(
  officialExamples('breadcrumbs', {
    options: z.strictObject({
      items: z.array(content.extend({ href: z.string().optional() })),
      classes: z.string().optional(),
      labelText: z.string().optional(),
      collapseOnMobile: z.boolean().optional(),
      attributes: attributes.optional(),
    }),
    render: ({ items, classes, labelText, collapseOnMobile, attributes: own }) => (
      <Breadcrumbs
        items={items.map(({ text, html, href }) => ({ text: contentOf({ text, html }), href }))}
        className={classes}
        collapseOnMobile={collapseOnMobile}
        aria-label={labelText ?? 'Breadcrumb'}
        {...own}
      />
    ),
    leftOut: because('no attributes on single items', 'item attributes'),
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('the last step is the page itself, when it has no address', () => {
  render(<Breadcrumbs items={[{ text: 'Assessments', href: '/assessments' }, { text: 'Homes' }]} />);
  expect(screen.getByRole('navigation', { name: 'Breadcrumb' })).toBeVisible();
  expect(screen.getByText('Homes')).toHaveAttribute('aria-current', 'page');
});
