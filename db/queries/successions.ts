import 'server-only';
import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import type { HandedOverItem, Succession } from '@/lib/handover/succession';
import type { Transaction } from '@/db/engine';
import { evidence, successionItems, successionLeftOut, successions } from '@/db/schema';
import { ownName } from './own-name';
import { selectSuccessions } from './succession-rows';

/*
 * Successions as the two councils have them. What accepting does stands in the database (migration `successions`): the
 * successor's people come to read the old council, its evidence is copied, and from the day nothing of it changes.
 */

function isOf({ authorityCode }: AuthorityScope) {
  return or(eq(successions.fromCode, authorityCode), eq(successions.toCode, authorityCode));
}

/** The successions of the council, on either side, without those that were withdrawn. */
export async function listSuccessions(
  tx: Transaction,
  scope: AuthorityScope,
): Promise<readonly Succession[]> {
  return selectSuccessions(tx)
    .where(and(isOf(scope), isNull(successions.withdrawnAt)))
    .orderBy(asc(successions.takesEffectOn), asc(successions.offeredAt));
}

/** One succession of the council, also a withdrawn one; or undefined. */
export async function findSuccession(
  tx: Transaction,
  scope: AuthorityScope,
  id: string,
): Promise<Succession | undefined> {
  const [found] = await selectSuccessions(tx).where(and(eq(successions.id, id), isOf(scope)));
  return found;
}

/**
 * What is handed over, by name. Before that, the old council sees what would be, and the successor nothing: row-level
 * security shows it no row of another council.
 */
export async function listHandedOver(
  tx: Transaction,
  scope: AuthorityScope,
  { id, fromCode, handedOverAt }: Pick<Succession, 'id' | 'fromCode' | 'handedOverAt'>,
): Promise<readonly HandedOverItem[]> {
  if (handedOverAt === null) return fromCode === scope.authorityCode ? listWhatWouldBe(tx, scope) : [];
  const { place, kind, subjectId, title, about, state, number } = successionItems;
  return tx
    .select({ place, kind, subjectId, title, about, state, number })
    .from(successionItems)
    .innerJoin(successions, and(eq(successions.id, successionItems.successionId), isOf(scope)))
    .where(eq(successionItems.successionId, id))
    .orderBy(asc(place));
}

async function listWhatWouldBe(
  tx: Transaction,
  { authorityCode }: AuthorityScope,
): Promise<readonly HandedOverItem[]> {
  return tx
    .select({
      place: sql`place`.mapWith(Number),
      kind: sql<string>`kind`,
      subjectId: sql<string | null>`subject_id`,
      title: sql<string>`title`,
      about: sql<string>`about`,
      state: sql<string | null>`state`,
      number: sql<number | null>`number`,
    })
    .from(sql`what_is_handed_over(${authorityCode})`)
    .orderBy(sql`place`);
}

/**
 * Hands the council over, by name, without the pieces of its evidence that are left out for this successor. False when it
 * is not the council's to hand over, was withdrawn, or somebody has, and when a piece to be left out is none of the council's.
 */
export async function handOverCouncil(
  tx: Transaction,
  scope: AuthorityScope,
  { id, leftOut = [] }: { readonly id: string; readonly leftOut?: readonly string[] },
): Promise<boolean> {
  const waits = and(
    eq(successions.id, id),
    eq(successions.fromCode, scope.authorityCode),
    isNull(successions.handedOverAt),
    isNull(successions.withdrawnAt),
  );
  // The names are written as it is handed over, so what is left out stands before. Of two leads at once, one does both.
  const [own] = await tx.select({ id: successions.id }).from(successions).where(waits).for('update');
  if (own === undefined) return false;
  if (leftOut.length > 0) {
    const pieces = await tx
      .select({ evidenceId: evidence.id, fromCode: evidence.authorityCode })
      .from(evidence)
      .where(and(eq(evidence.authorityCode, scope.authorityCode), inArray(evidence.id, [...leftOut])));
    if (pieces.length < new Set(leftOut).size) return false;
    await tx.insert(successionLeftOut).values(pieces.map((piece) => ({ ...piece, successionId: id })));
  }
  const rows = await tx
    .update(successions)
    .set({ handedOverAt: sql`now()`, handedOverBy: await ownName(tx, scope) })
    .where(waits)
    .returning({ id: successions.id });
  return rows.length > 0;
}

/**
 * Accepts what another council handed over. False when it is not the council's to accept, was not handed over, was
 * withdrawn, or somebody has accepted it: of two leads at once, one does.
 */
export async function acceptSuccession(tx: Transaction, scope: AuthorityScope, id: string): Promise<boolean> {
  const rows = await tx
    .update(successions)
    .set({ acceptedAt: sql`now()`, acceptedById: scope.memberId, acceptedBy: await ownName(tx, scope) })
    .where(
      and(
        eq(successions.id, id),
        eq(successions.toCode, scope.authorityCode),
        isNotNull(successions.handedOverAt),
        isNull(successions.acceptedAt),
        isNull(successions.withdrawnAt),
      ),
    )
    .returning({ id: successions.id });
  return rows.length > 0;
}

/** Copies what the old council has added since: how many pieces came. Only its accepted successor gets any. */
export async function bringOverEvidence(
  tx: Transaction,
  _scope: AuthorityScope,
  id: string,
): Promise<number> {
  const [row] = await tx
    .select({ copies: sql`bring_over_evidence(${id}::uuid)`.mapWith(Number) })
    .from(sql`(select 1) as once`);
  return row?.copies ?? 0;
}

/** The council's copies of another council's pieces: by the id of each piece, the id of its copy that is in use. */
export async function listEvidenceCopies(
  tx: Transaction,
  scope: AuthorityScope,
  fromCode: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ from: evidence.copiedFrom, id: evidence.id })
    .from(evidence)
    .where(
      and(
        eq(evidence.authorityCode, scope.authorityCode),
        eq(evidence.copiedFromCode, fromCode),
        isNull(evidence.withdrawnAt),
      ),
    );
  return new Map(rows.flatMap(({ from, id }) => (from === null ? [] : [[from, id] as const])));
}
