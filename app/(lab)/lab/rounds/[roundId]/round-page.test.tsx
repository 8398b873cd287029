import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { ExtensionForm } from './extension-form';
import { ExtensionTable } from './extension-table';
import { StandingTable } from './standing-table';

const COUNCILS = [
  { code: 'X1', name: 'Ashford Vale' },
  { code: 'X2', name: 'Elmshire' },
];

function showForm(answer: ActionState = NO_ERRORS) {
  const action = vi.fn<(state: ActionState, form: FormData) => Promise<ActionState>>(() =>
    Promise.resolve(answer),
  );
  render(<ExtensionForm action={action} roundId="r1" councils={COUNCILS} latest="15 January 2027" />);
  return action;
}

async function send() {
  await userEvent.click(screen.getByRole('button', { name: 'Give this day' }));
}

describe('the form that gives a council another last day', () => {
  test('takes no council by itself, and says until when it may be', () => {
    showForm();
    expect(screen.getByLabelText('Council or other body')).toHaveValue('');
    expect(screen.getByRole('group', { name: 'Its last day' })).toHaveAccessibleDescription(
      /15 January 2027 at the latest/,
    );
  });

  test('posts the round, the council, the day and the reason', async () => {
    const action = showForm();
    await userEvent.selectOptions(screen.getByLabelText('Council or other body'), 'Elmshire');
    const until = within(screen.getByRole('group', { name: 'Its last day' }));
    await userEvent.type(until.getByLabelText('Day'), '8');
    await userEvent.type(until.getByLabelText('Month'), '1');
    await userEvent.type(until.getByLabelText('Year'), '2027');
    await userEvent.type(screen.getByLabelText('Reason'), 'Two officers are away');
    await send();
    expect(Object.fromEntries(action.mock.calls[0]?.[1] ?? [])).toEqual({
      round: 'r1',
      authority: 'X2',
      'until-day': '8',
      'until-month': '1',
      'until-year': '2027',
      reason: 'Two officers are away',
    });
  });

  test('comes back with its errors and everything that was typed', async () => {
    const message = 'The last day must be today or later';
    showForm({
      errors: [{ field: 'until-day', message }],
      values: { authority: 'X2', 'until-day': '1', 'until-month': '1', 'until-year': '2020', reason: 'Away' },
    });
    await send();
    const link = within(await screen.findByRole('alert')).getByRole('link', { name: message });
    const until = within(screen.getByRole('group', { name: 'Its last day' }));
    expect(link).toHaveAttribute('href', `#${until.getByLabelText('Day').id}`);
    expect(until.getByLabelText('Year')).toHaveValue('2020');
    expect(screen.getByLabelText('Council or other body')).toHaveValue('X2');
    expect(screen.getByLabelText('Reason')).toHaveValue('Away');
  });
});

describe('the days that were given', () => {
  const given = {
    authorityCode: 'X2',
    authorityName: 'Elmshire',
    closesOn: '2027-01-08',
    reason: 'Two officers are away',
    givenBy: 'Jo Lund',
    givenAt: new Date('2026-11-22T09:00:00Z'),
  };

  test('stand with the reason, and who gave them when', () => {
    render(<ExtensionTable given={[given]} closesOn="2026-12-18" />);
    const row = screen.getByRole('row', { name: /Elmshire/ });
    expect(row).toHaveTextContent('8 January 2027');
    expect(row).toHaveTextContent('Two officers are away');
    expect(row).toHaveTextContent('Jo Lund22 November 2026, 09:00');
    expect(row).not.toHaveTextContent('Replaced');
  });

  test('say which was replaced, and which is the round’s own day again', () => {
    const back = { ...given, closesOn: '2026-12-18', givenAt: new Date('2026-11-23T09:00:00Z') };
    render(<ExtensionTable given={[back, given]} closesOn="2026-12-18" />);
    const [, newest, older] = screen.getAllByRole('row');
    expect(newest).toHaveTextContent('The round’s own day again');
    expect(newest).not.toHaveTextContent('Replaced');
    expect(older).toHaveTextContent('Replaced since');
  });

  test('are none in most rounds, and then every council’s day stands there', () => {
    render(<ExtensionTable given={[]} closesOn="2026-12-18" />);
    expect(screen.getByText('None. Every council has until 18 December 2026.')).toBeVisible();
  });
});

describe('how far councils are', () => {
  const titles = new Map([['services-21-plus', 'Services for adults']]);

  test('is numbers of councils by framework, without a name', () => {
    const standings = [{ frameworkId: 'services-21-plus', notBegun: 18, begun: 7, sent: 5 }];
    render(<StandingTable standings={standings} councils={30} titles={titles} />);
    expect(screen.getByRole('table')).toHaveAccessibleName(/Of 30 councils/);
    const cells = within(screen.getByRole('row', { name: /Services/ })).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual(['18', '7', '5']);
  });

  test('is hidden, in words, while few take part', () => {
    render(<StandingTable standings={null} councils={1} titles={titles} />);
    expect(screen.getByText(/^Hidden\. There is 1 council .* from five on/)).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
