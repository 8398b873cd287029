import type { ReactNode } from 'react';
import { roleInWords } from '@/lib/access/roles';
import { formatDay } from '@/lib/format/date';

export interface OpenInvitation {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly role: string;
  readonly invitedBy: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly hasExpired: boolean;
}

interface InvitationTableProps {
  readonly invitations: readonly OpenInvitation[];
  /** The two buttons of somebody who may send again and withdraw; null for everybody else, who sees no address. */
  readonly buttons: ((invitation: OpenInvitation) => readonly [ReactNode, ReactNode]) | null;
}

/** Invitations that nobody has accepted yet. Nothing where there are none. */
export function InvitationTable({ invitations, buttons }: InvitationTableProps) {
  if (invitations.length === 0) return null;
  return (
    <table className="ct-table ct-table--stack ct-gap">
      <caption>
        Invited, and not here yet<span>They can read nothing until they accept.</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Invited</th>
          <th scope="col">Works until</th>
          {buttons === null ? null : (
            <th scope="col" colSpan={2}>
              Change
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <tr key={invitation.id}>
            <th scope="row">
              {invitation.displayName}
              {buttons === null ? null : <small>{invitation.email}</small>}
            </th>
            <td data-l="Role:">{roleInWords(invitation.role)}</td>
            <td data-l="Invited:">
              {formatDay(invitation.invitedAt)}, by {invitation.invitedBy}
            </td>
            <td data-l="Works until:">
              {invitation.hasExpired ? 'It has expired' : formatDay(invitation.expiresAt)}
            </td>
            {buttons?.(invitation).map((button, place) => (
              <td key={place}>{button}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
