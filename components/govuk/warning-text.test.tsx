import { z } from 'zod';
import { attributes, content, contentOf, describeFixtures } from './fixtures.testing';
import { WarningText } from './warning-text';

describeFixtures('warning-text', {
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
});
