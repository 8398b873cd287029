import 'server-only';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { LabScope } from '@/lib/access/scope';
import type { Succession } from '@/lib/handover/succession';
import type { Transaction } from '@/db/engine';
import { members, successions } from '@/db/schema';
import { ownName } from './own-name';
import { selectSuccessions } from './succession-rows';

/* Successions as the lab has them: it offers and withdraws, and reads nothing of what is handed over. */

/** Every succession, the newest first. */
export async function listOfferedSuccessions(
  tx: Transaction,
  _scope: LabScope,
): Promise<readonly Succession[]> {
  return selectSuccessions(tx).orderBy(desc(successions.offeredAt));
}

/** One succession, or undefined. */
export async function findOfferedSuccession(
  tx: Transaction,
  _scope: LabScope,
  id: string,
): Promise<Succession | undefined> {
  const [found] = await selectSuccessions(tx).where(eq(successions.id, id));
  return found;
}

/** The codes of the councils that have a lead who decides: none does once another council stands in its place. */
export async function listCouncilsWithLead(tx: Transaction, _scope: LabScope): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectDistinct({ code: members.authorityCode })
    .from(members)
    .where(
      and(eq(members.role, 'lead'), isNull(members.leftAt), sql`not is_succeeded(${members.authorityCode})`),
    );
  return new Set(rows.flatMap(({ code }) => code ?? []));
}

/**
 * Offers a succession, under the name of whoever offers it. Null when one of the same two stands already. `lib/handover`
 * reads the form first; two that would make a circle at the same moment are an error of the database.
 */
export async function offerSuccession(
  tx: Transaction,
  scope: LabScope,
  offer: Pick<Succession, 'fromCode' | 'toCode' | 'takesEffectOn' | 'basis'>,
): Promise<string | null> {
  const [made] = await tx
    .insert(successions)
    .values({ ...offer, offeredBy: await ownName(tx, scope) })
    .onConflictDoNothing()
    .returning({ id: successions.id });
  return made?.id ?? null;
}

/** Takes back an offer that nobody has accepted, with the reason. False when none of that id waits. */
export async function withdrawSuccession(
  tx: Transaction,
  scope: LabScope,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<boolean> {
  const rows = await tx
    .update(successions)
    .set({ withdrawnAt: sql`now()`, withdrawnBy: await ownName(tx, scope), withdrawnReason: reason })
    .where(waits(id))
    .returning({ id: successions.id });
  return rows.length > 0;
}

/** Hands a council over in its stead, with the reason. False when it has a lead who decides, or it is done or withdrawn. */
export async function handOverInstead(
  tx: Transaction,
  scope: LabScope,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<boolean> {
  const rows = await tx
    .update(successions)
    .set({
      handedOverAt: sql`now()`,
      handedOverBy: await ownName(tx, scope),
      handedOverReason: reason,
    })
    .where(
      and(
        waits(id),
        isNull(successions.handedOverAt),
        sql`(is_succeeded(${successions.fromCode}) or not exists (select 1 from ${members} m where m.authority_code = ${successions.fromCode}
          and m.role = 'lead' and m.left_at is null))`,
      ),
    )
    .returning({ id: successions.id });
  return rows.length > 0;
}

function waits(id: string) {
  return and(eq(successions.id, id), isNull(successions.acceptedAt), isNull(successions.withdrawnAt));
}
