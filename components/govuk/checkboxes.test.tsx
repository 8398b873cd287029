import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Checkboxes } from './checkboxes';
import { checkedValues, choiceOptions, choiceProps } from './choice-fixtures.testing';
import { because, officialExamples } from './fixtures.testing';

test.each(
  officialExamples('checkboxes', {
    options: choiceOptions.extend({ values: z.array(z.string()).optional() }),
    render: ({ values, ...options }) => (
      <Checkboxes {...choiceProps(options)} values={values ?? checkedValues(options)} />
    ),
    leftOut: {
      ...because('items are never empty', 'with falsy values'),
      ...because('the values alone decide what is chosen', 'item checked overrides values'),
      ...because(
        'one name for all boxes of a group',
        'with hints on items',
        'with id and name',
        'with disabled item',
      ),
      ...because(
        'a box that clears the others needs the script of govuk-frontend',
        'with divider and None',
        'with divider, None and conditional items',
        'small with divider and None',
      ),
      ...because(
        'no classes or attributes on the group, its fieldset or single items',
        'attributes',
        'fieldset params',
        'items with attributes',
        'label with attributes',
        'with label classes',
      ),
    },
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('several boxes can be ticked, each by its own words', () => {
  const items = ['Staff', 'Foster carers', 'Managers'].map((label) => ({ value: label, label }));
  render(<Checkboxes name="who" legend="Who is trained?" items={items} values={['Staff', 'Managers']} />);
  const ticked = screen.getAllByRole('checkbox', { checked: true }).map((box) => box.getAttribute('value'));
  expect(ticked).toEqual(['Staff', 'Managers']);
});

test('a box on its own carries the error itself', () => {
  render(
    <Checkboxes
      name="honest"
      error="Tick the box to send"
      items={[{ value: 'yes', label: 'These answers are honest' }]}
    />,
  );
  expect(screen.getByRole('checkbox')).toHaveAccessibleDescription('Error: Tick the box to send');
});
