import { expect, test } from 'vitest';
import { attributes, content, contentOf, officialExamples } from './fixtures.testing';
import { z } from 'zod';
import { Tag } from './tag';

const colours = z.enum(['grey', 'teal', 'green', 'purple', 'magenta', 'red', 'orange', 'yellow']);

test.each(
  officialExamples('tag', {
    options: content.extend({ classes: z.string().optional(), attributes: attributes.optional() }),
    render: ({ text, html, classes, attributes: own }) => (
      <Tag colour={colours.optional().parse(classes?.replace('govuk-tag--', ''))} {...own}>
        {contentOf({ text, html })}
      </Tag>
    ),
    leftOut: {},
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});
