import 'server-only';
import { and, asc, desc, eq, isNull, not, sql } from 'drizzle-orm';
import type { LabScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { authorities, members, roundExtensions } from '@/db/schema';

/** Something that the lab gave a council: its own last day of a round, as it stood from then on. */
export type GivenExtension = {
  readonly authorityCode: string;
  readonly authorityName: string;
  /** YYYY-MM-DD. */
  readonly closesOn: string;
  readonly reason: string;
  readonly givenBy: string;
  readonly givenAt: Date;
};

/** Everything that was given in a round, the newest first. The newest of a council is what counts. */
export async function listExtensions(
  tx: Transaction,
  _scope: LabScope,
  roundId: string,
): Promise<readonly GivenExtension[]> {
  return tx
    .select({
      authorityCode: roundExtensions.authorityCode,
      authorityName: authorities.name,
      closesOn: roundExtensions.closesOn,
      reason: roundExtensions.reason,
      givenBy: roundExtensions.givenBy,
      givenAt: roundExtensions.givenAt,
    })
    .from(roundExtensions)
    .innerJoin(authorities, eq(authorities.code, roundExtensions.authorityCode))
    .where(eq(roundExtensions.roundId, roundId))
    .orderBy(desc(roundExtensions.id));
}

/**
 * Gives an authority another last day of a round, under the name of whoever gives it. The day lies from the round's last
 * day to the day of its results, YYYY-MM-DD: `readExtensionForm` sees to that, and a trigger of the table.
 */
export async function giveExtension(
  tx: Transaction,
  scope: LabScope,
  input: {
    readonly roundId: string;
    readonly authorityCode: string;
    readonly closesOn: string;
    readonly reason: string;
  },
): Promise<void> {
  const [giver] = await tx
    .select({ name: members.displayName })
    .from(members)
    .where(eq(members.id, scope.memberId));
  if (giver === undefined) throw new Error('Whoever gives days has no place in the lab');
  await tx.insert(roundExtensions).values({ ...input, givenBy: giver.name });
}

/** The authorities in which somebody holds a place now and that no other has taken over, by name: who can take part. */
export async function listAuthoritiesWithPeople(
  tx: Transaction,
  _scope: LabScope,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return tx
    .selectDistinct({ code: authorities.code, name: authorities.name })
    .from(members)
    .innerJoin(authorities, eq(authorities.code, members.authorityCode))
    .where(and(isNull(members.leftAt), not(sql`is_succeeded(${authorities.code})`)))
    .orderBy(asc(authorities.name));
}

/** How many authorities have started a framework of a round, and how many of those have sent it. */
export type RoundCount = { readonly frameworkId: string; readonly started: number; readonly sent: number };

/**
 * How far a round has come, framework by framework, without authorities that another has taken over. Numbers only: no row
 * of an authority's work can be read by the lab.
 */
export async function countRound(
  tx: Transaction,
  _scope: LabScope,
  roundId: string,
): Promise<readonly RoundCount[]> {
  return tx
    .select({
      frameworkId: sql<string>`framework_id`,
      started: sql`started`.mapWith(Number),
      sent: sql`sent`.mapWith(Number),
    })
    .from(sql`count_round(${roundId})`);
}
