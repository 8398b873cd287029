import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { succession } from '@/lib/handover/testing';
import { SuccessionTable } from './succession-table';

function renderRow(withLead: readonly string[]) {
  render(<SuccessionTable successions={[succession()]} withLead={new Set(withLead)} today="2026-11-22" />);
  return screen.getByRole('row', { name: /^Osierley/ });
}

test('names both councils in full: one that is invented is not taken for a real one', () => {
  const row = renderRow(['DEMO0022', 'DEMO0006']);
  expect(within(row).getByRole('rowheader')).toHaveTextContent(/^Osierley \(demonstration\)$/);
  expect(within(row).getAllByRole('cell')[0]).toHaveTextContent(/^Larkwater \(demonstration\)$/);
  expect(within(row).getByRole('link', { name: 'Withdraw: Osierley' })).toBeVisible();
  expect(within(row).queryByRole('link', { name: /^Hand over/ })).toBeNull();
});

test('lets the lab hand over in the stead of a council without a lead, and says who is missing', () => {
  const row = renderRow([]);
  expect(within(row).getByRole('link', { name: 'Hand over in its stead: Osierley' })).toBeVisible();
  expect(row).toHaveTextContent('Larkwater has no lead. Add one under People');
});
