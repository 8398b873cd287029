import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldOptions, fieldProps } from './field-fixtures.testing';
import { attributes, because, content, contentOf, officialExamples } from './fixtures.testing';
import { Input } from './input';

const inputMode = z.enum(['none', 'text', 'decimal', 'numeric', 'tel', 'search', 'email', 'url']);

test.each(
  officialExamples('input', {
    options: fieldOptions.extend({
      classes: z.string().optional(),
      type: z.string().optional(),
      value: z.union([z.string(), z.number()]).optional(),
      inputmode: inputMode.optional(),
      autocomplete: z.string().optional(),
      pattern: z.string().optional(),
      spellcheck: z.boolean().optional(),
      autocapitalize: z.string().optional(),
      disabled: z.boolean().optional(),
      prefix: content.optional(),
      suffix: content.optional(),
      attributes: attributes.optional(),
    }),
    render: ({
      classes,
      value,
      inputmode,
      autocomplete,
      spellcheck,
      autocapitalize,
      prefix,
      suffix,
      ...rest
    }) => {
      const { type, pattern, disabled, attributes: own, ...field } = rest;
      return (
        <Input
          {...fieldProps(field)}
          {...{ type, pattern, disabled }}
          className={classes}
          defaultValue={value}
          inputMode={inputmode}
          autoComplete={autocomplete}
          spellCheck={spellcheck}
          autoCapitalize={autocapitalize}
          prefix={prefix && contentOf(prefix)}
          suffix={suffix && contentOf(suffix)}
          {...own}
        />
      );
    },
    leftOut: because(
      'no classes or attributes on prefix, suffix and their wrapper',
      'with prefix with classes',
      'with prefix with attributes',
      'with suffix with classes',
      'with suffix with attributes',
      'with customised input wrapper',
    ),
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('a box has the name of its label and is described by hint, then error', () => {
  render(<Input id="f-n" name="n" label="Homes" hint="Count people" error="Enter a number" />);
  const box = screen.getByRole('textbox', { name: 'Homes' });
  expect(box).toHaveAccessibleDescription('Count people Error: Enter a number');
});

test('what somebody typed comes back as they typed it, zero too', () => {
  render(<Input id="f-n" name="n" label="Homes" defaultValue={0} />);
  expect(screen.getByLabelText('Homes')).toHaveValue('0');
});
