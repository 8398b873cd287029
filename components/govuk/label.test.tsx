import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { attributes, because, content, contentOf, officialExamples } from './fixtures.testing';
import { Label } from './label';

test.each(
  officialExamples('label', {
    options: content.extend({
      for: z.string().optional(),
      classes: z.string().optional(),
      isPageHeading: z.boolean().optional(),
      attributes: attributes.optional(),
    }),
    render: ({ text, html, for: htmlFor, classes, isPageHeading, attributes: own }) => (
      <Label htmlFor={htmlFor} className={classes} isPageHeading={isPageHeading} {...own}>
        {contentOf({ text, html })}
      </Label>
    ),
    leftOut: because('a label without words is a fault here, not a way to have none', 'empty'),
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('a label may be the heading of its page', () => {
  render(
    <Label htmlFor="council" isPageHeading>
      Which council do you work for?
    </Label>,
  );
  expect(screen.getByRole('heading', { level: 1, name: 'Which council do you work for?' })).toBeVisible();
});
