import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { CharacterCount } from './character-count';
import { fieldOptions, fieldProps } from './field-fixtures.testing';
import { attributes, because, officialExamples } from './fixtures.testing';

test.each(
  officialExamples('character-count', {
    options: fieldOptions.omit({ describedBy: true }).extend({
      maxlength: z.number(),
      value: z.string().optional(),
      rows: z.number().optional(),
      classes: z.string().optional(),
      spellcheck: z.boolean().optional(),
      attributes: attributes.optional(),
    }),
    render: ({ maxlength, value, rows, classes, spellcheck, attributes: own, ...field }) => (
      <CharacterCount
        {...fieldProps(field)}
        limit={maxlength}
        defaultValue={value}
        rows={rows}
        className={classes}
        spellCheck={spellcheck}
        {...own}
      />
    ),
    scriptAttributes: ['data-module', 'data-maxlength'],
    leftOut: {
      ...because('one sentence for all counts', 'with custom textarea description', 'with translations'),
      ...because('no classes on the sentence', 'custom classes on countMessage'),
      ...because('counts are shown from the first character', 'with threshold'),
      ...because('the limit is never left to the browser', 'with textarea maxlength attribute'),
      ...because(
        'there is always a limit',
        'to configure in JavaScript',
        'with neither maxlength nor maxwords set',
        'with neither maxlength, maxwords nor textarea description set',
      ),
      ...because(
        'limits are in characters as the database counts them',
        'with maxwords',
        "with count type 'length'",
        "with count type 'characters'",
        "with count type 'characters' and value",
        "with count type 'characters' and error message",
        "with count type 'characters' and threshold",
        "with count type 'words'",
        "with count type 'words' and value",
        "with count type 'words' and error message",
        "with count type 'words' and threshold",
      ),
    },
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('the limit stands under the box and is part of its description, without script', () => {
  render(<CharacterCount id="c" name="c" label="Why" hint="In your words" limit={500} />);
  const box = screen.getByRole('textbox', { name: 'Why' });
  expect(box).toHaveAccessibleDescription('You can enter up to 500 characters In your words');
});

test('the browser never cuts a text short', () => {
  render(<CharacterCount id="c" name="c" label="Why" limit={5} defaultValue="Too long" />);
  expect(screen.getByRole('textbox')).not.toHaveAttribute('maxlength');
  expect(screen.getByRole('textbox')).toHaveValue('Too long');
});
