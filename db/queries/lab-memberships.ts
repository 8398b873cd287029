import 'server-only';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { LabScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { authorities, labMemberships } from '@/db/schema';
import { ownName } from './own-name';

export type LabMembership = { readonly code: string; readonly name: string; readonly joinedOn: string };

/** The councils that are members of the lab, by name, each with the day since when. */
export async function listLabMemberships(tx: Transaction): Promise<readonly LabMembership[]> {
  return tx
    .select({ code: authorities.code, name: authorities.name, joinedOn: labMemberships.joinedOn })
    .from(labMemberships)
    .innerJoin(authorities, eq(authorities.code, labMemberships.councilCode))
    .where(isNull(labMemberships.leftOn))
    .orderBy(asc(authorities.name));
}

type Change = {
  readonly councilCode: string;
  readonly isMember: boolean;
  /** A day, YYYY-MM-DD. */
  readonly today: string;
};

/**
 * Writes down that a council is a member of the lab from today, or none from today, under the name of whoever says so. False
 * where it is so already. A membership that ends on the day it began and begins once more that day is refused too.
 */
export async function changeLabMembership(
  tx: Transaction,
  scope: LabScope,
  { councilCode, isMember, today }: Change,
): Promise<boolean> {
  const by = await ownName(tx, scope);
  if (isMember) {
    const added = await tx
      .insert(labMemberships)
      .values({ councilCode, joinedOn: today, addedBy: by })
      .onConflictDoNothing()
      .returning({ code: labMemberships.councilCode });
    return added.length > 0;
  }
  const ended = await tx
    .update(labMemberships)
    .set({ leftOn: today, endedBy: by })
    .where(and(eq(labMemberships.councilCode, councilCode), isNull(labMemberships.leftOn)))
    .returning({ code: labMemberships.councilCode });
  return ended.length > 0;
}
