import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { attributes, because, content, contentOf, officialExamples } from './fixtures.testing';
import { SummaryList } from './summary-list';

const action = content.extend({ href: z.string(), visuallyHiddenText: z.string().optional() });
const row = z.strictObject({
  key: content,
  value: content,
  classes: z.string().optional(),
  actions: z.strictObject({ items: z.array(action) }).optional(),
});

test.each(
  officialExamples('summary-list', {
    options: z.strictObject({
      rows: z.array(row),
      classes: z.string().optional(),
      attributes: attributes.optional(),
    }),
    render: ({ rows, classes, attributes: own }) => (
      <SummaryList
        rows={rows.map(({ key, value, classes: className, actions }) => ({
          key: contentOf(key),
          value: contentOf(value),
          className,
          actions: actions?.items.map(({ href, visuallyHiddenText, ...words }) => ({
            href,
            text: contentOf(words),
            visuallyHiddenText,
          })),
        }))}
        className={classes}
        {...own}
      />
    ),
    leftOut: {
      ...because('its HTML has a style attribute, which our security policy blocks', 'extreme'),
      ...because('rows are never empty', 'with falsy values'),
      ...because(
        'no cards: the page is a ledger, without boxes round its content',
        'as a summary card with a text header',
        'as a summary card with a html header',
        'as a summary card with actions',
        'as a summary card with actions plus summary list actions',
        'as a summary card extreme',
        'summary card with custom classes',
        'summary card with custom attributes',
        'summary card with only 1 action',
        'as a summary card with a custom header level',
      ),
      ...because(
        'no classes or attributes on single cells and links',
        'key with classes',
        'actions with classes',
        'actions with attributes',
        'classes on items',
        'overridden-widths',
      ),
    },
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('a link to change something says what it changes', () => {
  render(
    <SummaryList
      rows={[
        {
          key: 'Sharing',
          value: 'By name',
          actions: [{ href: '/sharing', text: 'Change', visuallyHiddenText: 'who sees it' }],
        },
      ]}
    />,
  );
  expect(screen.getByRole('term')).toHaveTextContent('Sharing');
  expect(screen.getByRole('link')).toHaveTextContent('Change who sees it');
  expect(screen.getByRole('link')).toHaveAttribute('href', '/sharing');
});
