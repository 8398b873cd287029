import { z } from 'zod';
import { attributes, content, contentOf, describeFixtures } from './fixtures.testing';
import { InsetText } from './inset-text';

describeFixtures('inset-text', {
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
});
