import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { CHOSEN_EMAILS, EMAIL_WORDS } from '@/lib/emails/own-emails';
import { EmailsForm } from './emails-form';

function show(answer: ActionState = NO_ERRORS) {
  const action = vi.fn<(state: ActionState, form: FormData) => Promise<ActionState>>(() =>
    Promise.resolve(answer),
  );
  const emails = CHOSEN_EMAILS.map((kind) => ({
    kind,
    ...EMAIL_WORDS[kind],
    isWanted: kind === 'conversations',
  }));
  render(<EmailsForm action={action} emails={emails} />);
  return action;
}

function group(name: string) {
  return within(screen.getByRole('group', { name }));
}

test('each kind of email says when it comes, and beside “no” what happens without it', () => {
  show();
  const reminders = screen.getByRole('group', { name: 'Reminders of days' });
  expect(reminders).toHaveAccessibleDescription(/30, 7 and 1 days before a last day/);
  expect(within(reminders).getByRole('radio', { name: 'Do not send them' })).toHaveAccessibleDescription(
    /nobody writes to you before they pass/,
  );
});

test('what the person chose before is chosen', () => {
  show();
  expect(group('Emails about conversations').getByRole('radio', { name: 'Send them to me' })).toBeChecked();
  expect(group('Reminders of days').getByRole('radio', { name: 'Do not send them' })).toBeChecked();
});

test('both are posted, also the one that was left as it was', async () => {
  const action = show();
  await userEvent.click(group('Emails about conversations').getByRole('radio', { name: 'Do not send them' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(Object.fromEntries(action.mock.calls[0]?.[1] ?? [])).toEqual({
    conversations: 'no',
    contact: 'no',
    reminders: 'no',
  });
});

test('a fault is named at its question', async () => {
  const message = 'Select if you want reminders of days';
  show({ errors: [{ field: 'reminders', message }], values: {} });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const link = within(await screen.findByRole('alert')).getByRole('link', { name: message });
  expect(link).toHaveAttribute(
    'href',
    `#${group('Reminders of days').getByRole('radio', { name: 'Send them to me' }).id}`,
  );
});
