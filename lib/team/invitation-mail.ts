import { ROLE_NAMES } from '@/lib/access/roles';
import type { AuthorityRole } from '@/lib/access/roles';
import { withArticle } from '@/lib/format/article';

/**
 * How long an invitation is of use, how many a council makes in a day, and how many mails one of them sends: a council
 * of many people in a day, and no way to fill a stranger's mailbox.
 */
export const INVITATION_LIMITS = { days: 14, mostADay: 50, mostMails: 5 } as const;

/**
 * The mail to somebody who is invited. It holds no secret: whoever reads it must still sign in with the address that it
 * was sent to. `councilName` and `invitedBy` are names; `link` is where they accept.
 */
export function invitationMail({
  councilName,
  invitedBy,
  role,
  link,
}: {
  readonly councilName: string;
  readonly invitedBy: string;
  readonly role: AuthorityRole;
  readonly link: string;
}): { readonly subject: string; readonly body: string } {
  return {
    subject: `${councilName} invites you to the Care Experience Toolkit`,
    body: [
      `${invitedBy} invites you to join ${councilName} on the Care Experience Toolkit, as ${withArticle(ROLE_NAMES[role])}.`,
      '',
      'Open this page, sign in with the address that this email was sent to, and accept:',
      link,
      '',
      `The invitation works for ${INVITATION_LIMITS.days} days. There is no password: signing in sends you a link.`,
      'If you do not want to join, do nothing. If you do not know who invites you, ignore this email.',
    ].join('\n'),
  };
}
