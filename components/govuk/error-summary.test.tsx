import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ErrorSummary } from './error-summary';
import { attributes, because, content, contentOf, officialExamples } from './fixtures.testing';

test.each(
  officialExamples('error-summary', {
    options: z.strictObject({
      titleText: z.string().optional(),
      titleHtml: z.string().optional(),
      descriptionText: z.string().optional(),
      descriptionHtml: z.string().optional(),
      errorList: z.array(content.extend({ href: z.string().optional() })).optional(),
      classes: z.string().optional(),
      attributes: attributes.optional(),
    }),
    render: ({ titleText, titleHtml, descriptionText, descriptionHtml, errorList = [], ...rest }) => (
      <ErrorSummary
        title={contentOf({ text: titleText, html: titleHtml })}
        errors={errorList.map(({ text, html, href }) => ({ text: contentOf({ text, html }), href }))}
        className={rest.classes}
        {...rest.attributes}
      >
        {contentOf({ text: descriptionText, html: descriptionHtml })}
      </ErrorSummary>
    ),
    leftOut: {
      ...because('no attributes on single errors', 'error list with attributes'),
      ...because(
        'focus is moved by our own component, or not at all',
        'autofocus disabled',
        'autofocus explicitly enabled',
      ),
    },
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('each error leads to the field to mend, in the order of the page', () => {
  render(
    <ErrorSummary
      errors={[
        { text: 'Select a level', href: '#homes-s21-hom-03' },
        { text: 'Enter the bottom number', href: '#homes-s21-hom-02-d' },
      ]}
    />,
  );
  const alert = screen.getByRole('alert');
  expect(within(alert).getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  const targets = within(alert)
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));
  expect(targets).toEqual(['#homes-s21-hom-03', '#homes-s21-hom-02-d']);
});

test('an error that no field can mend is not a link', () => {
  render(<ErrorSummary errors={[{ text: 'The round closed while you were writing' }]} />);
  expect(screen.getByText('The round closed while you were writing')).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
});
