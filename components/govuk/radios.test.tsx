import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { checkedValues, choiceOptions, choiceProps } from './choice-fixtures.testing';
import { because, officialExamples } from './fixtures.testing';
import { Radios } from './radios';

test.each(
  officialExamples('radios', {
    options: choiceOptions.extend({ value: z.string().optional() }),
    render: ({ value, ...options }) => (
      <Radios {...choiceProps(options)} value={value ?? checkedValues(options)[0]} />
    ),
    leftOut: {
      ...because('items are never empty', 'with falsy items'),
      ...because('the value alone decides what is chosen', 'item checked overrides value'),
      ...because(
        'no classes or attributes on the group, its fieldset or single items',
        'attributes',
        'fieldset params',
        'items with attributes',
        'label with attributes',
        'label with classes',
      ),
    },
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

const levels = [
  { value: '0', label: 'Not started' },
  { value: '1', label: 'Emerging', hint: 'Some cases' },
];

test('choices are one group with the name of its legend, described by hint, then error', () => {
  render(<Radios name="level" legend="How well?" hint="One only" error="Select a level" items={levels} />);
  const group = screen.getByRole('group', { name: 'How well?' });
  expect(group).toHaveAccessibleDescription('One only Error: Select a level');
  expect(screen.getByRole('radio', { name: 'Emerging' })).toHaveAccessibleDescription('Some cases');
});

test('nothing is chosen beforehand, and zero counts as a choice', () => {
  const { rerender } = render(<Radios name="level" legend="How well?" items={levels} />);
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  rerender(<Radios key="answered" name="level" legend="How well?" items={levels} value="0" />);
  expect(screen.getByRole('radio', { checked: true })).toHaveAccessibleName('Not started');
});

test('the first choice has the id that the error summary links to', () => {
  render(<Radios name="level" idPrefix="answers-level" legend="How well?" items={levels} />);
  expect(screen.getByRole('radio', { name: 'Not started' })).toHaveAttribute('id', 'answers-level');
});

test('a listener hears every choice', async () => {
  const onChange = vi.fn();
  render(<Radios name="level" legend="How well?" items={levels} inputAttributes={{ onChange }} />);
  await userEvent.click(screen.getByRole('radio', { name: 'Emerging' }));
  expect(onChange).toHaveBeenCalledOnce();
});
