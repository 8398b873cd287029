import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ErrorMessage } from './error-message';
import { attributes, content, contentOf, describeFixtures } from './fixtures.testing';

describeFixtures('error-message', {
  options: content.extend({
    id: z.string().optional(),
    classes: z.string().optional(),
    visuallyHiddenText: z.union([z.string(), z.literal(false)]).optional(),
    attributes: attributes.optional(),
  }),
  render: ({ text, html, id, classes, visuallyHiddenText, attributes: own }) => (
    <ErrorMessage
      id={id}
      className={classes}
      prefix={visuallyHiddenText === false ? '' : visuallyHiddenText}
      {...own}
    >
      {contentOf({ text, html })}
    </ErrorMessage>
  ),
  leftOut: {},
});

test('an error says that it is one, for those who do not see red', () => {
  render(<ErrorMessage>Select a level</ErrorMessage>);
  expect(screen.getByText('Select a level')).toHaveTextContent('Error: Select a level');
});
