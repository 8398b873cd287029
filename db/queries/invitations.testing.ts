import 'server-only';
import type { Database } from '@/db/engine';
import { withScope } from '@/db/with-scope';
import type { AuthorityRole } from '@/lib/access/roles';
import type { AuthorityScope } from '@/lib/access/scope';
import { invite } from './invitations';

/** For tests: limits that no test reaches, unless it wants to. */
export const INVITATION_LIMITS = { days: 14, mostADay: 50, mostMails: 5 };

/** For tests: the council's lead offers a place to an address. Returns the id of the invitation. */
export async function inviteTo(
  database: Database,
  { lead }: { readonly lead: AuthorityScope },
  input: { readonly email: string; readonly role?: AuthorityRole; readonly name?: string },
): Promise<string> {
  const { email, role = 'contributor', name: displayName = 'Awel Price' } = input;
  const mail = { subject: 'You are invited', body: 'Come in' };
  const made = await withScope(database, lead, (tx) =>
    invite(tx, lead, { email, displayName, role, mail, limits: INVITATION_LIMITS }),
  );
  if (!made.ok) throw new Error(`Not invited: ${made.reason}`);
  return made.id;
}
