import { expect, test } from 'vitest';
import { z } from 'zod';
import { attributes, content, contentOf, officialExamples } from './fixtures.testing';
import { InsetText } from './inset-text';

test.each(
  officialExamples('inset-text', {
    options: content.extend({
      id: z.string().optional(),
      classes: z.string().optional(),
      attributes: attributes.optional(),
    }),
    render: ({ text, html, id, classes, attributes: own }) => (
      <InsetText id={id} className={classes} {...own}>
        {contentOf({ text, html })}
      </InsetText>
    ),
    leftOut: {},
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});
