import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { InventedPeople } from './invented-people';

const PEOPLE = [
  { userId: '1', name: 'Priya Nair', position: 'Assessment lead, Elmshire', email: 'priya@elmshire.example' },
  { userId: '2', name: 'Tom Hale', position: 'Reviewer, Elmshire', email: 'tom@elmshire.example' },
];

test('each invented person is listed with the address to ask with, and who they are', () => {
  render(<InventedPeople people={PEOPLE} />);
  const list = within(screen.getByRole('region', { name: 'Addresses of invented people' }));
  expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'priya@elmshire.examplePriya Nair, Assessment lead, Elmshire',
    'tom@elmshire.exampleTom Hale, Reviewer, Elmshire',
  ]);
});
