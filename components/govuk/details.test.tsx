import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Details } from './details';
import { attributes, content, contentOf, officialExamples } from './fixtures.testing';

test.each(
  officialExamples('details', {
    options: content.extend({
      summaryText: z.string().optional(),
      summaryHtml: z.string().optional(),
      id: z.string().optional(),
      classes: z.string().optional(),
      open: z.boolean().optional(),
      attributes: attributes.optional(),
    }),
    render: ({ text, html, summaryText, summaryHtml, id, classes, open, attributes: own }) => (
      <Details
        summary={contentOf({ text: summaryText, html: summaryHtml })}
        id={id}
        className={classes}
        open={open}
        {...own}
      >
        {contentOf({ text, html })}
      </Details>
    ),
    leftOut: {},
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('details are closed until somebody asks for them', () => {
  render(<Details summary="What could prove it">Joint protocol</Details>);
  expect(screen.getByText('Joint protocol')).not.toBeVisible();
});
