import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldOptions, fieldProps } from './field-fixtures.testing';
import { attributes, officialExamples } from './fixtures.testing';
import { Textarea } from './textarea';

test.each(
  officialExamples('textarea', {
    options: fieldOptions.extend({
      classes: z.string().optional(),
      value: z.string().optional(),
      rows: z.coerce.string().transform(Number).optional(),
      autocomplete: z.string().optional(),
      spellcheck: z.boolean().optional(),
      attributes: attributes.optional(),
    }),
    render: ({ classes, value, rows, autocomplete, spellcheck, attributes: own, ...field }) => (
      <Textarea
        {...fieldProps(field)}
        className={classes}
        defaultValue={value}
        rows={rows}
        autoComplete={autocomplete}
        spellCheck={spellcheck}
        {...own}
      />
    ),
    leftOut: {},
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('text that is too long is kept, and said to be', () => {
  const tooLong = 'a'.repeat(501);
  render(<Textarea id="c" name="c" label="Why" defaultValue={tooLong} error="Too long by 1 character" />);
  const box = screen.getByRole('textbox', { name: 'Why' });
  expect(box).toHaveValue(tooLong);
  expect(box).toHaveAccessibleDescription('Error: Too long by 1 character');
});
