import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { DateInput, type DatePart } from './date-input';
import { because, content, contentOf, officialExamples } from './fixtures.testing';

const part = z
  .strictObject({ error: z.boolean().optional(), value: z.coerce.string().optional() })
  .optional();
const names: readonly DatePart[] = ['day', 'month', 'year'];

const options = z.strictObject({
  id: z.string(),
  namePrefix: z.string().optional(),
  fieldset: z.strictObject({ describedBy: z.string().optional(), legend: content }).optional(),
  hint: content.optional(),
  errorMessage: content.optional(),
  values: z.record(z.string(), z.coerce.string()).optional(),
  day: part,
  month: part,
  year: part,
  classes: z.string().optional(),
  formGroup: z.strictObject({ classes: z.string().optional() }).optional(),
});

function valueOf(given: z.infer<typeof options>, name: DatePart): string | undefined {
  const key = given.namePrefix ? `${given.namePrefix}-${name}` : name;
  return given[name]?.value ?? given.values?.[key];
}

test.each(
  officialExamples('date-input', {
    options,
    render: (given) => {
      const errorParts = names.filter((name) => given[name]?.error);
      return (
        <DateInput
          id={given.id}
          namePrefix={given.namePrefix}
          legend={given.fieldset && contentOf(given.fieldset.legend)}
          hint={given.hint && contentOf(given.hint)}
          error={given.errorMessage && contentOf(given.errorMessage)}
          errorParts={errorParts.length > 0 ? errorParts : undefined}
          values={{
            day: valueOf(given, 'day'),
            month: valueOf(given, 'month'),
            year: valueOf(given, 'year'),
          }}
          describedBy={given.fieldset?.describedBy}
          className={given.classes}
          groupClassName={given.formGroup?.classes}
        />
      );
    },
    leftOut: {
      ...because('always day, month and year', 'day and month', 'month and year'),
      ...because('no words but English', 'with translations'),
      ...because(
        'parts are marked by name, not by class or by leaving the others out',
        'with errors only (using classes)',
        'with error on single field by omission',
        'with error on single field using classes',
      ),
      ...because('no attributes on the group', 'attributes'),
      ...because(
        'parts cannot be replaced by items of another kind',
        'with values, name prefix and custom names',
        'day and month (using items)',
        'month and year (using items)',
        'with errors only (using items)',
        'with errors only (using items and classes)',
        'with error message and hint (using items)',
        'with error on day input (using items)',
        'with error on month input (using items)',
        'with error on year input (using items)',
        'with items',
        'with empty items',
        'custom pattern',
        'custom inputmode',
        'with nested name',
        'with id on items',
        'suffixed id',
        'with item value',
        'with field value and items',
        'with field value and item value',
        'with field value, item value and values',
        'with error on single item',
        'with error on single item by omission',
        'with error on single item using classes',
        'items with classes',
        'items without classes',
        'with autocomplete values',
        'with input attributes',
      ),
    },
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('a date is three boxes in a named group, described by hint, then error', () => {
  render(
    <DateInput id="f-on" namePrefix="on" legend="When?" hint="For example, 27 3 2026" error="Enter a date" />,
  );
  expect(screen.getByRole('group', { name: 'When?' })).toHaveAccessibleDescription(
    'For example, 27 3 2026 Error: Enter a date',
  );
  const boxes = screen.getAllByRole('textbox').map((box) => box.getAttribute('name'));
  expect(boxes).toEqual(['on-day', 'on-month', 'on-year']);
});

test('only the wrong part is marked, when it is known', () => {
  render(<DateInput id="f" legend="When?" error="Year must be a number" errorParts={['year']} />);
  expect(screen.getByLabelText('Day')).not.toHaveClass('govuk-input--error');
  expect(screen.getByLabelText('Year')).toHaveClass('govuk-input--error');
});
