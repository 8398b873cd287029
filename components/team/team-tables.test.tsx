import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { ActForm } from './act-form';
import { AddedByLab } from './added-by-lab';
import { EndPlace } from './end-place';
import { InvitationTable } from './invitation-table';
import { LeftTable } from './left-table';
import { NoApproverNote } from './no-approver-note';
import { TeamTable } from './team-table';

const PRIYA = {
  memberId: 'm1',
  displayName: 'Priya Nair',
  role: 'lead',
  isOfLab: false,
  joinedAt: new Date('2026-01-05T10:00:00Z'),
  addedBy: 'Fiona Achterberg',
  addedByLab: true,
};
const FIONA = { ...PRIYA, memberId: 'm2', displayName: 'Fiona Achterberg', role: 'viewer', isOfLab: true };

function cells(): readonly (readonly string[])[] {
  const [, ...rows] = screen.getAllByRole('row');
  return rows.map((row) => [...row.children].map((cell) => cell.textContent));
}

describe('the team', () => {
  test('is everybody with their role, since when and by whom, and who is of the lab', () => {
    render(<TeamTable people={[FIONA, PRIYA]} viewerId="m1" canManage={false} />);
    expect(cells()).toEqual([
      ['Fiona Achterberg', 'viewerAlso of the policy lab', '5 January 2026', 'Fiona Achterberg, Policy lab'],
      ['Priya Nair (you)', 'assessment lead', '5 January 2026', 'Fiona Achterberg, Policy lab'],
    ]);
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('says that everybody reads the answers apart from reviewers, who do through a review', () => {
    render(<TeamTable people={[PRIYA]} viewerId="m1" canManage={false} />);
    expect(screen.getByText(/apart from reviewers.* only through a review/)).toBeVisible();
  });

  test('has for a lead, beside each, where to change the role and end the place', () => {
    render(<TeamTable people={[PRIYA]} viewerId="m9" canManage />);
    expect(screen.getByRole('link', { name: 'Change role of Priya Nair' })).toHaveAttribute(
      'href',
      '/team/role?member=m1',
    );
    expect(screen.getByRole('link', { name: 'End place of Priya Nair' })).toHaveAttribute(
      'href',
      '/team/end?member=m1',
    );
  });

  test('keeps who has left, from when to when and by whom', () => {
    const left = { leftAt: new Date('2026-02-01T10:00:00Z'), endedBy: 'Fiona Achterberg', endedByLab: true };
    const { unmount } = render(<LeftTable people={[{ ...FIONA, ...left }]} />);
    expect(cells()[0]?.slice(2)).toEqual([
      '5 January 2026 to 1 February 2026',
      'Fiona Achterberg, Policy lab',
      'Fiona Achterberg, Policy lab',
    ]);
    unmount();
    const { container } = render(<LeftTable people={[]} />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe('invitations', () => {
  const invitation = {
    id: 'i1',
    email: 'kit@elmshire.example',
    displayName: 'Kit Marsh',
    role: 'approver',
    invitedBy: 'Priya Nair',
    invitedAt: new Date('2026-11-01T10:00:00Z'),
    expiresAt: new Date('2026-11-15T10:00:00Z'),
    hasExpired: false,
  };

  test('show their address and buttons to a lead only', () => {
    const { unmount } = render(<InvitationTable invitations={[invitation]} buttons={null} />);
    expect(cells()).toEqual([
      ['Kit Marsh', 'approver', '1 November 2026, by Priya Nair', '15 November 2026'],
    ]);
    unmount();
    render(
      <InvitationTable
        invitations={[invitation]}
        buttons={({ id }) => [<button key="do">Do {id}</button>, 'or not']}
      />,
    );
    expect(screen.getByText('kit@elmshire.example')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Do i1' })).toBeVisible();
  });

  test('say that they have expired, and are not spoken of when there are none', () => {
    const expired = { ...invitation, hasExpired: true };
    const { unmount } = render(<InvitationTable invitations={[expired]} buttons={null} />);
    expect(screen.getByText('It has expired')).toBeVisible();
    unmount();
    const { container } = render(<InvitationTable invitations={[]} buttons={null} />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe('what the lab did', () => {
  const addition = { ...FIONA, leftAt: null, endedBy: null, endedByLab: false };

  test('is told at home, each with who and by whom', () => {
    render(<AddedByLab additions={[addition, { ...addition, memberId: 'm3', displayName: 'Jo Lund' }]} />);
    expect(screen.getByText(/^Fiona Achterberg was added as a viewer on 5 January 2026/)).toBeVisible();
    expect(screen.getByText(/^Jo Lund was added/)).toBeVisible();
    expect(screen.getByRole('link')).toHaveAttribute('href', '/team');
  });

  test('is not spoken of where it did nothing', () => {
    const { container } = render(<AddedByLab additions={[]} />);
    expect(container).toBeEmptyDOMElement();
  });
});

function stub(answer: ActionState = NO_ERRORS) {
  return vi.fn<(state: ActionState, form: FormData) => Promise<ActionState>>(() => Promise.resolve(answer));
}

describe('ending a place', () => {
  const place = { ...PRIYA, authorityName: 'Elmshire' };

  test('says whose, where and what it does, and posts it', async () => {
    const action = stub();
    render(<EndPlace action={action} place={place} viewerId="m9" backHref="/team" />);
    expect(screen.getByText(/^Priya Nair is assessment lead in Elmshire\./)).toBeVisible();
    expect(screen.getByText('What they wrote stays, under their name.')).toBeVisible();
    expect(screen.queryByText(/your own place/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'End the place: Priya Nair' }));
    expect(Object.fromEntries(action.mock.calls[0]?.[1] ?? [])).toEqual({ subject: 'm1' });
  });

  test('warns of one’s own, and says when it is gone', () => {
    const { unmount } = render(
      <EndPlace action={stub()} place={{ ...place, authorityName: null }} viewerId="m1" backHref="/team" />,
    );
    expect(screen.getByText(/in the policy lab/)).toBeVisible();
    expect(screen.getByText(/your own place/)).toBeVisible();
    unmount();
    render(<EndPlace action={stub()} place={undefined} viewerId="m1" backHref="/team" />);
    expect(screen.getByText(/Nobody holds that place now/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('says of the only lead before any button why it cannot be, and has no button', () => {
    const whyNot = 'Priya Nair is the only assessment lead of your council. Make somebody else one first';
    render(<EndPlace action={stub()} place={place} viewerId="m1" backHref="/team" whyNot={whyNot} />);
    expect(screen.getByText(`${whyNot}.`)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByText(/you leave as soon as/)).toBeNull();
    expect(screen.getByRole('link', { name: 'Go back to the list' })).toHaveAttribute('href', '/team');
  });

  test('says why it was refused, at its button', async () => {
    const message = 'Priya Nair is the only assessment lead of your council. Make somebody else one first';
    render(
      <ActForm action={stub({ errors: [{ field: 'act', message }], values: {} })} id="m1" label="End" />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'End' }));
    const link = within(await screen.findByRole('alert')).getByRole('link', { name: message });
    expect(link).toHaveAttribute('href', `#${screen.getByRole('button', { name: 'End' }).id}`);
  });
});

test('a council without an approver is told who can invite one', () => {
  const { unmount } = render(<NoApproverNote canInvite />);
  expect(screen.getByRole('link')).toHaveAttribute('href', '/team/invite');
  unmount();
  render(<NoApproverNote canInvite={false} />);
  expect(screen.getByText(/Your lead can invite one/)).toBeVisible();
  expect(screen.getByRole('link')).toHaveAttribute('href', '/team');
});
