import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { PeopleTable } from './people-table';
import { PersonForm } from './person-form';
import { personSchema } from './schemas';

const PROPS = {
  authorities: [
    { code: 'X1', name: 'Ashford Vale' },
    { code: 'X2', name: 'Elmshire' },
  ],
  roles: [
    { value: 'lead', label: 'assessment lead', hint: 'Starts an assessment' },
    { value: 'viewer', label: 'viewer', hint: 'Reads' },
  ],
};

function showForm(answer: ActionState = NO_ERRORS) {
  const action = vi.fn<(state: ActionState, form: FormData) => Promise<ActionState>>(() =>
    Promise.resolve(answer),
  );
  render(<PersonForm action={action} {...PROPS} />);
  return action;
}

async function send() {
  await userEvent.click(screen.getByRole('button', { name: 'Add this person' }));
}

describe('the form that adds a person', () => {
  test('asks for a choice of council, and takes none by itself', () => {
    showForm();
    expect(screen.getByLabelText('Council or other body')).toHaveValue('');
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
  });

  test('says beside each role what it may do', () => {
    showForm();
    expect(screen.getByRole('radio', { name: 'assessment lead' })).toHaveAccessibleDescription(
      'Starts an assessment',
    );
  });

  test('posts who, where and as what', async () => {
    const action = showForm();
    await userEvent.type(screen.getByLabelText('Name'), 'Sam Okoro');
    await userEvent.type(screen.getByLabelText('Work email address'), 'sam@elmshire.example');
    await userEvent.selectOptions(screen.getByLabelText('Council or other body'), 'Elmshire');
    await userEvent.click(screen.getByRole('radio', { name: 'viewer' }));
    await send();
    const form = action.mock.calls[0]?.[1];
    expect(Object.fromEntries(form ?? [])).toEqual({
      name: 'Sam Okoro',
      email: 'sam@elmshire.example',
      authority: 'X2',
      role: 'viewer',
    });
  });

  test('comes back with its errors and everything that was chosen', async () => {
    const message = 'Somebody with this address already has a place in Elmshire';
    showForm({
      errors: [{ field: 'email', message }],
      values: { name: 'Sam Okoro', email: 'sam@elmshire.example', authority: 'X2', role: 'lead' },
    });
    await send();
    const link = within(await screen.findByRole('alert')).getByRole('link', { name: message });
    expect(link).toHaveAttribute('href', `#${screen.getByLabelText('Work email address').id}`);
    expect(screen.getByLabelText('Council or other body')).toHaveValue('X2');
    expect(screen.getByRole('radio', { name: 'assessment lead' })).toBeChecked();
    expect(screen.getByLabelText('Name')).toHaveValue('Sam Okoro');
  });
});

describe('what the form takes', () => {
  const good = { name: ' Sam Okoro ', email: 'Sam@Elmshire.example', authority: 'X2', role: 'lead' };

  test('trims the name and writes the address in small letters', () => {
    expect(personSchema.parse(good)).toEqual({
      name: 'Sam Okoro',
      email: 'sam@elmshire.example',
      authority: 'X2',
      role: 'lead',
    });
  });

  test.each([
    [{ name: ' ' }, 'Enter the person’s name'],
    [{ name: 'x'.repeat(101) }, 'The name must be 100 characters or fewer'],
    [{ email: 'sam' }, 'Enter an email address in the correct format, like name@council.gov.uk'],
    [{ authority: '' }, 'Select a council or other body'],
    [{ role: undefined }, 'Select what the person will do'],
    [{ role: 'lab-admin' }, 'Select what the person will do'],
  ])('refuses %j', (changes, message) => {
    const result = personSchema.safeParse({ ...good, ...changes });
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});

/** Each a place of its own, of the account that is named. */
let places = 0;
function of(userId: string) {
  places += 1;
  return { userId, memberId: `place-${places}`, email: `${userId}@council.example` };
}

describe('the people', () => {
  test('stand under their council, and the lab’s under the lab', () => {
    render(
      <PeopleTable
        people={[
          { ...of('ana'), displayName: 'Ana Reyes', role: 'approver', authorityName: 'Elmshire' },
          { ...of('priya'), displayName: 'Priya Nair', role: 'lead', authorityName: 'Elmshire' },
          { ...of('jo'), displayName: 'Jo Lund', role: 'lab-admin', authorityName: null },
        ]}
      />,
    );
    const groups = screen.getAllByRole('rowgroup').slice(1);
    expect(groups.map((group) => group.textContent)).toEqual([
      'ElmshireAna Reyesana@council.exampleapproverEnd place of Ana Reyes, ElmshirePriya Nairpriya@council.exampleassessment leadEnd place of Priya Nair, Elmshire',
      'Policy labJo Lundjo@council.examplelab administratorEnd place of Jo Lund, Policy lab',
    ]);
    expect(screen.getByRole('table')).toHaveAccessibleName('People3 places held now.');
  });

  test('have their other places beside each, by account and not by name', () => {
    render(
      <PeopleTable
        people={[
          { ...of('kit-1'), displayName: 'Kit Marsh', role: 'contributor', authorityName: 'Elmshire' },
          { ...of('kit-2'), displayName: 'Kit Marsh', role: 'viewer', authorityName: 'Elmshire' },
          { ...of('kit-1'), displayName: 'Dr Kit Marsh', role: 'reviewer', authorityName: 'Hartlow' },
          { ...of('kit-1'), displayName: 'Kit Marsh', role: 'lab-adviser', authorityName: null },
        ]}
      />,
    );
    const cells = screen.getAllByRole('row').map((row) => within(row).queryAllByRole('cell').at(1));
    expect(cells.flatMap((cell) => cell?.textContent ?? [])).toEqual([
      'contributorAlso reviewer, Hartlow; lab adviser, Policy lab',
      'viewer',
      'reviewerAlso contributor, Elmshire; lab adviser, Policy lab',
      'lab adviserAlso contributor, Elmshire; reviewer, Hartlow',
    ]);
  });
});
