import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { ReadyAccounts } from './ready-accounts';
import { TextForm } from './text-form';

const ACCOUNTS = [
  {
    userId: 'user-priya',
    name: 'Priya Nair',
    position: 'Assessment lead',
    description: 'Answers and sends',
    email: 'priya@elmshire.example',
  },
];

function anAction() {
  return vi.fn<(state: ActionState, form: FormData) => Promise<ActionState>>(() =>
    Promise.resolve(NO_ERRORS),
  );
}

test('a ready account is listed with its address, and leads to the page that was wanted', async () => {
  const action = anAction();
  render(<ReadyAccounts action={action} accounts={ACCOUNTS} next="/benchmarks?framework=s21" />);
  expect(within(screen.getByRole('listitem')).getByText('priya@elmshire.example')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /^Sign in\s*as Priya Nair$/ }));
  const sent = Object.fromEntries(action.mock.calls[0]?.[1] ?? []);
  expect(sent).toEqual({ account: 'user-priya', next: '/benchmarks?framework=s21' });
});

test('asking for a mail keeps the page that was wanted', async () => {
  const action = anAction();
  const form = { name: 'email', label: 'Email', hint: 'Hint', button: 'Send', input: {} };
  render(<TextForm {...form} action={action} next="/lab/people" />);
  await userEvent.type(screen.getByLabelText('Email'), 'priya@elmshire.example');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  const sent = Object.fromEntries(action.mock.calls[0]?.[1] ?? []);
  expect(sent).toEqual({ email: 'priya@elmshire.example', next: '/lab/people' });
});
