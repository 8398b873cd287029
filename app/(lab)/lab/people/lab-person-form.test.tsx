import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { LAB_PARTS } from '@/lib/access/lab-parts';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { LabPersonForm } from './lab-person/lab-person-form';
import { labPersonSchema } from './schemas';

function show(answer: ActionState = NO_ERRORS) {
  const action = vi.fn<(state: ActionState, form: FormData) => Promise<ActionState>>(() =>
    Promise.resolve(answer),
  );
  render(<LabPersonForm action={action} />);
  return action;
}

test('the lab has members, associates, advisers and administrators, and the form offers each', async () => {
  const action = show();
  const values = screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'));
  expect(values).toEqual(LAB_PARTS);
  for (const part of values) {
    const parsed = labPersonSchema.safeParse({ name: 'Jo Lund', email: 'jo@lab.example', part });
    expect(parsed.success).toBe(true);
  }
  await userEvent.type(screen.getByLabelText('Name'), 'Jo Lund');
  await userEvent.type(screen.getByLabelText('Work email address'), 'jo@lab.example');
  await userEvent.click(screen.getByRole('radio', { name: 'associate' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add this person' }));
  expect(Object.fromEntries(action.mock.calls[0]?.[1] ?? [])).toEqual({
    name: 'Jo Lund',
    email: 'jo@lab.example',
    part: 'associate',
  });
});

test('the form comes back with its error, and none is taken by itself', async () => {
  const message = 'Select what the person will do';
  const parsed = labPersonSchema.safeParse({ name: 'Jo Lund', email: 'jo@lab.example' });
  expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message]);
  show({ errors: [{ field: 'part', message }], values: { name: 'Jo Lund' } });
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
  await userEvent.click(screen.getByRole('button', { name: 'Add this person' }));
  const link = within(await screen.findByRole('alert')).getByRole('link', { name: message });
  expect(link).toHaveAttribute('href', `#${screen.getByRole('radio', { name: 'lab member' }).id}`);
});
