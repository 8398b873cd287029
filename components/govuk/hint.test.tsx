import { expect, test } from 'vitest';
import { z } from 'zod';
import { attributes, content, contentOf, officialExamples } from './fixtures.testing';
import { Hint } from './hint';

test.each(
  officialExamples('hint', {
    options: content.extend({
      id: z.string().optional(),
      classes: z.string().optional(),
      attributes: attributes.optional(),
    }),
    render: ({ text, html, id, classes, attributes: own }) => (
      <Hint id={id} className={classes} {...own}>
        {contentOf({ text, html })}
      </Hint>
    ),
    leftOut: {},
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});
