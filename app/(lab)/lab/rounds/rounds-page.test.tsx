import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { RoundForm } from './round-form';
import { RoundTable } from './round-table';

const OFFERED = [
  { id: 'corporate-parenting', title: 'Corporate parenting', version: '0.3.0-draft' },
  { id: 'services-21-plus', title: 'Services for care-experienced adults', version: '0.3.0-draft' },
];

function showForm(answer: ActionState = NO_ERRORS) {
  const action = vi.fn<(state: ActionState, form: FormData) => Promise<ActionState>>(() =>
    Promise.resolve(answer),
  );
  render(<RoundForm action={action} offered={OFFERED} />);
  return action;
}

async function send() {
  await userEvent.click(screen.getByRole('button', { name: 'Set the round' }));
}

describe('the form that sets a round', () => {
  test('begins with every framework ticked', () => {
    showForm();
    for (const { title } of OFFERED) expect(screen.getByRole('checkbox', { name: title })).toBeChecked();
  });

  test('posts a name, three days and the ticked frameworks', async () => {
    const action = showForm();
    await userEvent.type(screen.getByLabelText('Name'), 'Spring 2027');
    const opens = within(screen.getByRole('group', { name: 'First day' }));
    await userEvent.type(opens.getByLabelText('Day'), '1');
    await userEvent.type(opens.getByLabelText('Month'), '3');
    await userEvent.type(opens.getByLabelText('Year'), '2027');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Corporate parenting' }));
    await send();
    const form = action.mock.calls[0]?.[1];
    expect(form?.get('name')).toBe('Spring 2027');
    expect([form?.get('opens-day'), form?.get('opens-month'), form?.get('opens-year')]).toEqual([
      '1',
      '3',
      '2027',
    ]);
    expect(form?.getAll('framework')).toEqual(['services-21-plus']);
  });

  test('comes back with its errors, what was typed and what was ticked', async () => {
    showForm({
      errors: [
        { field: 'opens-month', message: 'The first day must include a month' },
        { field: 'framework', message: 'Select at least one framework' },
      ],
      values: { name: 'Spring 2027', 'opens-day': '1', 'opens-year': '2027', framework: '' },
    });
    await send();
    const summary = within(await screen.findByRole('alert'));
    const link = summary.getByRole('link', { name: 'The first day must include a month' });
    const opens = within(screen.getByRole('group', { name: 'First day' }));
    expect(link).toHaveAttribute('href', `#${opens.getByLabelText('Month').id}`);
    expect(opens.getByLabelText('Month')).toHaveClass('govuk-input--error');
    expect(opens.getByLabelText('Day')).not.toHaveClass('govuk-input--error');
    expect(screen.getByLabelText('Name')).toHaveValue('Spring 2027');
    const [first] = screen.getAllByRole('checkbox');
    expect(first).not.toBeChecked();
    expect(summary.getByRole('link', { name: 'Select at least one framework' })).toHaveAttribute(
      'href',
      `#${first?.id ?? ''}`,
    );
  });

  test('marks the whole of a date that is not there', async () => {
    showForm({ errors: [{ field: 'closes-day', message: 'Enter the last day' }], values: {} });
    await send();
    await screen.findByRole('alert');
    const closes = within(screen.getByRole('group', { name: 'Last day' }));
    for (const part of ['Day', 'Month', 'Year']) {
      expect(closes.getByLabelText(part)).toHaveClass('govuk-input--error');
    }
  });
});

describe('the rounds', () => {
  const round = {
    id: 'r1',
    name: 'Autumn 2026',
    opensOn: '2026-09-21',
    closesOn: '2026-12-18',
    publishesOn: '2027-01-15',
    frameworks: [{ frameworkId: 'services-21-plus', frameworkVersion: '0.3.0-draft' }],
  };
  const titles = new Map([['services-21-plus', 'Services for care-experienced adults']]);

  test('say where they stand, their days, and which version of what they ask', () => {
    render(<RoundTable rounds={[round]} titles={titles} today="2026-11-21" />);
    const row = screen.getByRole('row', { name: /Autumn 2026/ });
    expect(row).toHaveTextContent('Open until 18 December 2026');
    expect(row).toHaveTextContent('21 September 2026 to 18 December 2026');
    expect(row).toHaveTextContent('Services for care-experienced adultsVersion 0.3.0-draft');
  });

  test('say so when one asks nothing, and when there is none', () => {
    const { rerender } = render(
      <RoundTable rounds={[{ ...round, frameworks: [] }]} titles={titles} today="2026-11-21" />,
    );
    expect(screen.getByRole('row', { name: /Autumn 2026/ })).toHaveTextContent('None');
    rerender(<RoundTable rounds={[]} titles={titles} today="2026-11-21" />);
    expect(screen.getByText('No round has been set.')).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
