import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { InviteForm } from './invite/invite-form';
import { ROLE_ITEMS } from '@/lib/access/role-items';
import { RoleForm } from './role/role-form';
import { inviteSchema } from './schemas';

const ID = '7d2f1b1e-8a53-4d0e-9a52-3f6a8a1f4b11';

function stub(answer: ActionState = NO_ERRORS) {
  return vi.fn<(state: ActionState, form: FormData) => Promise<ActionState>>(() => Promise.resolve(answer));
}

function posted(action: ReturnType<typeof stub>) {
  return Object.fromEntries(action.mock.calls[0]?.[1] ?? []);
}

describe('the form that invites', () => {
  test('says beside each role what it may do, takes none by itself, and posts who and as what', async () => {
    const action = stub();
    render(<InviteForm action={action} roles={ROLE_ITEMS} />);
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
    expect(screen.getByRole('radio', { name: 'approver' })).toHaveAccessibleDescription(/agrees/);
    await userEvent.type(screen.getByLabelText('Name'), 'Kit Marsh');
    await userEvent.type(screen.getByLabelText('Work email address'), 'kit@elmshire.example');
    await userEvent.click(screen.getByRole('radio', { name: 'approver' }));
    await userEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
    expect(posted(action)).toEqual({ name: 'Kit Marsh', email: 'kit@elmshire.example', role: 'approver' });
  });

  test('comes back with its errors and everything that was chosen', async () => {
    const message = 'Somebody with this address has a place in your council already';
    const values = { name: 'Kit Marsh', email: 'kit@elmshire.example', role: 'viewer' };
    render(
      <InviteForm action={stub({ errors: [{ field: 'email', message }], values })} roles={ROLE_ITEMS} />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
    const link = within(await screen.findByRole('alert')).getByRole('link', { name: message });
    expect(link).toHaveAttribute('href', `#${screen.getByLabelText('Work email address').id}`);
    expect(screen.getByLabelText('Name')).toHaveValue('Kit Marsh');
    expect(screen.getByRole('radio', { name: 'viewer' })).toBeChecked();
  });
});

test('the form of a role begins with the role that they have, and posts the new one', async () => {
  const action = stub();
  const place = { memberId: ID, displayName: 'Kit Marsh', role: 'viewer' };
  render(<RoleForm action={action} place={place} roles={ROLE_ITEMS} />);
  const group = within(screen.getByRole('group', { name: 'What Kit Marsh does' }));
  expect(group.getByRole('radio', { name: 'viewer' })).toBeChecked();
  await userEvent.click(group.getByRole('radio', { name: 'assessment lead' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save the role' }));
  expect(posted(action)).toEqual({ subject: ID, role: 'lead' });
});

describe('what the forms take', () => {
  const good = { name: ' Kit Marsh ', email: 'Kit@Elmshire.example', role: 'reviewer' };

  test('is trimmed, and addresses are in small letters', () => {
    expect(inviteSchema.parse(good)).toEqual({
      name: 'Kit Marsh',
      email: 'kit@elmshire.example',
      role: 'reviewer',
    });
  });

  test.each([
    [{ name: ' ' }, 'Enter the person’s name'],
    [{ name: 'x'.repeat(101) }, 'The name must be 100 characters or fewer'],
    [{ email: 'kit' }, 'Enter an email address in the correct format, like name@council.gov.uk'],
    [{ role: 'lab-admin' }, 'Select what the person will do'],
    [{ role: undefined }, 'Select what the person will do'],
  ])('is not %j', (changes, message) => {
    const result = inviteSchema.safeParse({ ...good, ...changes });
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});
