import { z } from 'zod';
import { attributes, content, contentOf, describeFixtures } from './fixtures.testing';
import { Hint } from './hint';

describeFixtures('hint', {
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
});
