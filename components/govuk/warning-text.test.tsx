import { expect, test } from 'vitest';
import { z } from 'zod';
import { attributes, content, contentOf, officialExamples } from './fixtures.testing';
import { WarningText } from './warning-text';

test.each(
  officialExamples('warning-text', {
    options: content.extend({
      iconFallbackText: z.string().optional(),
      classes: z.string().optional(),
      attributes: attributes.optional(),
    }),
    render: ({ text, html, iconFallbackText, classes, attributes: own }) => (
      <WarningText iconText={iconFallbackText} className={classes} {...own}>
        {contentOf({ text, html })}
      </WarningText>
    ),
    leftOut: {},
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});
