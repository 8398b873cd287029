import 'server-only';
import type { Database, Transaction } from '@/db/engine';
import { members } from '@/db/schema';
import { withScope } from '@/db/with-scope';
import { grantAuthorityScope, systemScope } from '@/lib/access/scope';
import type { AuthorityRole } from '@/lib/access/roles';
import type { AuthorityScope } from '@/lib/access/scope';
import { offerSuccession } from './offered-successions';
import { acceptSuccession, handOverCouncil } from './successions';
import { there } from './testing';
import type { Council, TwoCouncils } from './testing';

/** For tests: a day that has long come, and one that has not. */
export const LONG_AGO = '2020-04-01';
export const FAR_OFF = '2099-04-01';

type Pair = { readonly from: Pick<Council, 'code' | 'lead'>; readonly to: Pick<Council, 'code' | 'lead'> };

/** For tests: the lab says that one council succeeds another. Returns the id. */
export async function offerIn(
  database: Database,
  { lab, from, to, on = FAR_OFF }: Pick<TwoCouncils, 'lab'> & Pair & { readonly on?: string },
): Promise<string> {
  const offer = { fromCode: from.code, toCode: to.code, takesEffectOn: on, basis: 'An order of 2027' };
  return there(await withScope(database, lab, (tx) => offerSuccession(tx, lab, offer)));
}

/** For tests: offered and handed over. Returns the id. */
export async function handOverIn(database: Database, given: Parameters<typeof offerIn>[1]): Promise<string> {
  const id = await offerIn(database, given);
  const { lead } = given.from;
  if (!(await withScope(database, lead, (tx) => handOverCouncil(tx, lead, { id }))))
    throw new Error('Not handed over');
  return id;
}

/** For tests: offered, handed over and accepted. Returns the id. */
export async function succeedIn(database: Database, given: Parameters<typeof offerIn>[1]): Promise<string> {
  const id = await handOverIn(database, given);
  const { lead } = given.to;
  if (!(await withScope(database, lead, (tx) => acceptSuccession(tx, lead, id))))
    throw new Error('Not accepted');
  return id;
}

/** For tests: gives somebody a place of their own in a council, as the system does. */
export async function addPlace(
  database: Database,
  { userId, code, role }: { readonly userId: string; readonly code: string; readonly role: AuthorityRole },
): Promise<AuthorityScope> {
  const [made] = await withScope(database, systemScope(), (tx: Transaction) =>
    tx
      .insert(members)
      .values({ userId, displayName: `Place of ${userId}`, authorityCode: code, role })
      .returning({ id: members.id }),
  );
  const member = { kind: 'authority', memberId: there(made).id, userId, authorityCode: code, role } as const;
  return there(grantAuthorityScope(member, 'assessment:read'));
}
