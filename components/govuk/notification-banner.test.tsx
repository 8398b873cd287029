import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { attributes, because, content, contentOf, officialExamples } from './fixtures.testing';
import { NotificationBanner } from './notification-banner';

test.each(
  officialExamples('notification-banner', {
    options: content.extend({
      type: z.literal('success').optional(),
      titleText: z.string().optional(),
      titleHtml: z.string().optional(),
      titleId: z.string().optional(),
      role: z.string().optional(),
      classes: z.string().optional(),
      attributes: attributes.optional(),
    }),
    render: ({ text, html, type, titleText, titleHtml, titleId, role, classes, attributes: own }) => (
      <NotificationBanner
        isSuccess={type === 'success'}
        title={contentOf({ text: titleText, html: titleHtml })}
        titleId={titleId}
        className={classes}
        {...(role ? { role } : {})}
        {...own}
      >
        {contentOf({ text, html })}
      </NotificationBanner>
    ),
    leftOut: {
      ...because('one level of heading is enough here', 'custom title heading level'),
      ...because('types are a closed set', 'with invalid type'),
      ...because('a positive tabindex upsets the order of the page', 'custom tabindex'),
      ...because(
        'focus is moved by our own component, or not at all',
        'auto-focus disabled, with type as success',
        'auto-focus explicitly enabled, with type as success',
      ),
    },
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('good news is announced at once, other news waits to be found', () => {
  const { rerender } = render(<NotificationBanner isSuccess>Sent to Councillor Reyes</NotificationBanner>);
  expect(screen.getByRole('alert', { name: 'Success' })).toHaveTextContent('Sent to Councillor Reyes');
  rerender(<NotificationBanner>The round closes on Friday</NotificationBanner>);
  expect(screen.getByRole('region', { name: 'Important' })).toHaveTextContent('The round closes on Friday');
});
