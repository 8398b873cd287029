import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Fieldset } from './fieldset';
import { attributes, content, contentOf, officialExamples } from './fixtures.testing';

test.each(
  officialExamples('fieldset', {
    options: z.strictObject({
      legend: content.extend({ classes: z.string().optional(), isPageHeading: z.boolean().optional() }),
      html: z.string().optional(),
      classes: z.string().optional(),
      role: z.string().optional(),
      describedBy: z.string().optional(),
      attributes: attributes.optional(),
    }),
    render: ({ legend, html, classes, role, describedBy, attributes: own }) => (
      <Fieldset
        legend={contentOf(legend)}
        legendClassName={legend.classes}
        legendIsPageHeading={legend.isPageHeading}
        className={classes}
        role={role}
        aria-describedby={describedBy}
        {...own}
      >
        {contentOf({ html })}
      </Fieldset>
    ),
    leftOut: {},
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('a set of fields goes by the name of its legend', () => {
  render(<Fieldset legend="When was it decided?">…</Fieldset>);
  expect(screen.getByRole('group', { name: 'When was it decided?' })).toBeVisible();
});
