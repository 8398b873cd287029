import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { attributes, content, contentOf, officialExamples } from './fixtures.testing';
import { SkipLink } from './skip-link';

test.each(
  officialExamples('skip-link', {
    options: content.extend({
      href: z.string().optional(),
      classes: z.string().optional(),
      attributes: attributes.optional(),
    }),
    render: ({ text, html, href = '#content', classes, attributes: own }) => (
      <SkipLink href={href} className={classes} {...own}>
        {contentOf({ text, html })}
      </SkipLink>
    ),
    leftOut: {},
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('it leads to the main content, which our pages call "main"', () => {
  render(<SkipLink>Skip to main content</SkipLink>);
  expect(screen.getByRole('link', { name: 'Skip to main content' })).toHaveAttribute('href', '#main');
});
