import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ErrorMessage } from './error-message';
import { attributes, content, contentOf, officialExamples } from './fixtures.testing';

test.each(
  officialExamples('error-message', {
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
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('an error says that it is one, for those who do not see red', () => {
  render(<ErrorMessage>Select a level</ErrorMessage>);
  expect(screen.getByText('Select a level')).toHaveTextContent('Error: Select a level');
});
