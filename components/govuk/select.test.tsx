import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useActionState } from 'react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldOptions, fieldProps } from './field-fixtures.testing';
import { attributes, because, officialExamples } from './fixtures.testing';
import { Select } from './select';

const item = z.strictObject({
  text: z.string(),
  value: z.coerce.string(),
  selected: z.boolean().optional(),
  disabled: z.boolean().optional(),
});

test.each(
  officialExamples('select', {
    options: fieldOptions.extend({
      items: z.array(item).default([]),
      value: z.coerce.string().optional(),
      classes: z.string().optional(),
      attributes: attributes.optional(),
    }),
    render: ({ items, value, classes, attributes: own, ...field }) => (
      <Select
        {...fieldProps(field)}
        items={items.map(({ text, value: itemValue, disabled }) => ({ text, value: itemValue, disabled }))}
        defaultValue={value ?? items.find(({ selected }) => selected)?.value}
        className={classes}
        {...own}
      />
    ),
    leftOut: {
      ...because('items are never empty', 'with falsy items'),
      ...because('every item has a value', 'without values', 'without values with selected value'),
      ...because('the value alone decides what is selected', 'item selected overrides value'),
      ...because('no attributes on single items', 'attributes on items'),
    },
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('the chosen item is shown, and the box has the name of its label', () => {
  const items = [
    { value: 'theme', text: 'By theme' },
    { value: 'question', text: 'By question' },
  ];
  render(<Select id="f-by" name="by" label="Show" items={items} defaultValue="question" />);
  expect(screen.getByRole('combobox', { name: 'Show' })).toHaveDisplayValue('By question');
});

test('the chosen item stays when its form comes back with a mistake elsewhere', async () => {
  const items = ['theme', 'question'].map((value) => ({ value, text: value }));
  function Form() {
    const [chosen, send] = useActionState(
      (_: string, form: FormData) => z.string().parse(form.get('by')),
      'theme',
    );
    return (
      <form action={send}>
        <Select id="f-by" name="by" label="Show" items={items} defaultValue={chosen} />
        <button type="submit">Send</button>
      </form>
    );
  }
  render(<Form />);
  await userEvent.selectOptions(screen.getByRole('combobox'), 'question');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(screen.getByRole('combobox')).toHaveDisplayValue('question'));
});
